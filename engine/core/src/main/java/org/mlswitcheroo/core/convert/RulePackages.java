package org.mlswitcheroo.core.convert;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mlswitcheroo.core.rules.DialectTable;
import org.mlswitcheroo.core.rules.RuleModels;
import org.mlswitcheroo.core.rules.UnitTable;
import org.mlswitcheroo.facts.syntax.SyntaxTree;
import org.mlswitcheroo.facts.syntax.Token;

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

  /** The packages that a file needs, by the names that it contains, sorted. */
  public SortedSet<String> needed(SyntaxTree tree) {
    Set<String> words = new HashSet<>();
    for (Token token : tree.tokens()) {
      if (token.kind() == Token.Kind.NAME) {
        words.add(token.text());
      }
    }
    tree.nodes().forEach(node -> words.add(node.text()));
    Set<String> units = new HashSet<>();
    tables.units(source, words).forEach(unit -> units.addAll(tables.closure(target, unit)));
    SortedSet<String> chosen = new TreeSet<>();
    for (String name : all()) {
      if (name.startsWith(RULES) || units.contains(unit(name))) {
        chosen.add(name);
      }
    }
    return chosen;
  }

  private static String unit(String name) {
    int last = name.lastIndexOf('.');
    return name.substring(name.lastIndexOf('.', last - 1) + 1);
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
