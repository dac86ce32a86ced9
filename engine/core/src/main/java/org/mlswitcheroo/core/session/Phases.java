package org.mlswitcheroo.core.session;

import java.util.List;

/** The phases in their order; each is a ruleflow group that runs to its own fixpoint. */
public final class Phases {

  /**
   * {@code resolve} comes twice: {@code guess} adds assumptions about what the first run left open,
   * and the second run draws their conclusions.
   */
  public static final List<String> REWRITING =
      List.of(
          "resolve",
          "guess",
          "resolve",
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
          "lower");

  /** The phases that tell what other files may know of a file. */
  public static final List<String> TELLING = REWRITING.subList(0, REWRITING.indexOf("layout") + 1);

  /** The phases that find the operations and rewrite none. */
  public static final List<String> UNDERSTANDING =
      REWRITING.subList(0, REWRITING.indexOf("normalise"));

  /** The phases that look at what is left, after the printed nodes are known. */
  public static final List<String> FINISHING = List.of("finish", "finish2");

  private Phases() {}
}
