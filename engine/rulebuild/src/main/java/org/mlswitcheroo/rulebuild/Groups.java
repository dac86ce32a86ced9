package org.mlswitcheroo.rulebuild;

import java.util.List;

/** The ruleflow groups in the order in which the engine runs them. */
final class Groups {
  /**
   * The groups; each is run to its end before the next. The first runs once more after the second.
   */
  static final List<String> ORDER =
      List.of(
          "resolve",
          "guess",
          "normalise",
          "normalise2",
          "normalise3",
          "select",
          "choose",
          "adapt",
          "adapt-select",
          "adapt-choose",
          "layout",
          "layout2",
          "layout3",
          "lower",
          "finish",
          "finish2");

  private Groups() {}
}
