package org.mlswitcheroo.core.convert;

import java.util.SortedSet;
import java.util.TreeSet;
import org.mlswitcheroo.core.rules.DialectTable;
import org.mlswitcheroo.core.rules.RuleModels;

/** Chooses the rule packages that serve a pair of dialects. */
public final class RulePackages {
  private static final String RULES = "org.mlswitcheroo.rules.";
  private static final String ODL = "org.mlswitcheroo.odl.";
  private final RuleModels models;
  private final DialectTable dialects;
  private final String source;
  private final String target;

  RulePackages(RuleModels models, DialectTable dialects, String source, String target) {
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
