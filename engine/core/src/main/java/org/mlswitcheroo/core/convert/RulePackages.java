package org.mlswitcheroo.core.convert;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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

  RulePackages(
      RuleModels models, DialectTable dialects, UnitTable tables, String source, String target) {
    this.tables = tables;
    this.models = models;
    this.dialects = dialects;
    this.source = source;
    this.target = target;
  }

  /** All packages that could be of use for the pair, sorted. */
  public SortedSet<String> all() {
    SortedSet<String> chosen = new TreeSet<>();
    for (String name : models.packages()) {
      if (name.startsWith(RULES) ? hand(name.substring(RULES.length())) : generated(name)) {
        chosen.add(name);
      }
    }
    return chosen;
  }

  /** The packages that a file with these words needs, sorted. */
  public SortedSet<String> needed(Set<String> words) {
    SortedSet<String> all = models.packages();
    SortedSet<String> chosen = new TreeSet<>();
    for (String name : all.tailSet(RULES)) {
      if (!name.startsWith(RULES)) {
        break;
      }
      if (hand(name.substring(RULES.length()))) {
        chosen.add(name);
      }
    }
    for (String unit : tables.units(source, words)) {
      for (String used : tables.closure(target, unit)) {
        chosen.add(ODL + source + ".recognise." + used);
        chosen.add(ODL + "hub." + used);
        chosen.add(ODL + target + ".lower." + used);
      }
    }
    chosen.retainAll(all);
    return chosen;
  }

  private boolean hand(String folder) {
    String flavour = dialects.values(target, "modules").stream().findFirst().orElse(target);
    boolean dialect = dialects.names().contains(folder);
    return !dialect || folder.equals(source) || folder.equals(flavour);
  }

  private boolean generated(String name) {
    return name.startsWith(ODL + source + ".recognise.")
        || name.startsWith(ODL + "hub.")
        || name.startsWith(ODL + target + ".lower.");
  }
}
