package org.mlswitcheroo.core.explain;

import java.util.List;

/**
 * What is known of a rule.
 *
 * @param name name
 * @param pack package
 * @param why its reason in one sentence, empty if it has none
 * @param place file and line of the ODL key it comes from, empty for a rule written by hand
 * @param conditions what it asks, in order
 */
public record RuleCard(
    String name, String pack, String why, String place, List<Condition> conditions) {
  private static final String HAND = "org.mlswitcheroo.rules.";

  public RuleCard {
    conditions = List.copyOf(conditions);
  }

  /** Where the rule stands: the ODL file with its line, or the folder of the rule text. */
  public String origin() {
    if (!place.isEmpty()) {
      return place;
    }
    return pack.startsWith(HAND)
        ? "rules/" + pack.substring(HAND.length()).replace('.', '/')
        : pack;
  }
}
