package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * A statement that clears gradients.
 *
 * @param stmt node of the statement
 * @param text text of the optimiser or module
 */
public record Cleared(int stmt, String text) {
  public Cleared {
    Objects.requireNonNull(text, "text");
  }
}
