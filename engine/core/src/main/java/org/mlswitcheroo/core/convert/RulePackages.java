package org.mlswitcheroo.core.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mlswitcheroo.core.rules.DialectTable;
import org.mlswitcheroo.core.rules.RuleModels;
import org.mlswitcheroo.core.rules.UnitTable;

/** Chooses the rule packages that serve a pair of dialects. */
public final class RulePackages {
  private static final String RULES = "org.mlswitcheroo.rules.";
  private static final String ODL = "org.mlswitcheroo.odl.";
  private final RuleModels models;
  private final DialectTable dialects;
  private final UnitTable tables;
  private final String source;
  private final String target;
  private final List<String> generated;
  private final List<String> line;
  private final List<String> sources;

  RulePackages(
      RuleModels models, DialectTable dialects, UnitTable tables, String source, String target) {
    this.tables = tables;
    this.models = models;
    this.dialects = dialects;
    this.source = source;
    this.target = target;
    this.line = dialects.line(target);
    this.sources = dialects.line(source);
    List<String> prefixes = new ArrayList<>(List.of(ODL + "hub."));
    sources.forEach(dialect -> prefixes.add(ODL + dialect + ".recognise."));
    this.generated = List.copyOf(prefixes);
  }

  /** All packages that could be of use for the pair, sorted. */
  public SortedSet<String> all() {
    SortedSet<String> chosen = written();
    generated.forEach(prefix -> chosen.addAll(below(prefix)));
    Set<String> written = new TreeSet<>();
    for (String dialect : line) {
      String prefix = lower(dialect);
      for (String found : below(prefix)) {
        if (written.add(found.substring(prefix.length()))) {
          chosen.add(found);
        }
      }
    }
    return chosen;
  }

  /** The packages that a file with these words needs, sorted. */
  public SortedSet<String> needed(Set<String> words) {
    SortedSet<String> chosen = written();
    Set<String> units = new TreeSet<>();
    sources.forEach(dialect -> units.addAll(tables.units(dialect, words)));
    for (String unit : units) {
      for (String used : tables.closure(target, unit)) {
        generated.forEach(prefix -> chosen.add(prefix + used));
        line.stream()
            .map(dialect -> lower(dialect) + used)
            .filter(models::has)
            .findFirst()
            .ifPresent(chosen::add);
      }
    }
    chosen.removeIf(name -> !models.has(name));
    return chosen;
  }

  private static String lower(String dialect) {
    return ODL + dialect + ".lower.";
  }

  /** The rules that are written by hand, without those of other dialects. */
  private SortedSet<String> written() {
    SortedSet<String> chosen = new TreeSet<>(below(RULES));
    for (String dialect : dialects.names()) {
      if (!line.contains(dialect)) {
        chosen.remove(RULES + dialect); // its own folder is for it as a target
      }
      folders(dialect, "target_rules").forEach(chosen::remove);
      folders(dialect, "source_rules").forEach(chosen::remove);
    }
    Set<String> every = below(RULES);
    folders(target, "target_rules").filter(every::contains).forEach(chosen::add);
    folders(source, "source_rules").filter(every::contains).forEach(chosen::add);
    return chosen;
  }

  /** Folders of rules that are only for targets, or only for sources, that name them. */
  private Stream<String> folders(String dialect, String trait) {
    return dialects.values(dialect, trait).stream().map(RULES::concat);
  }

  private SortedSet<String> below(String prefix) {
    return models.below(prefix);
  }
}
