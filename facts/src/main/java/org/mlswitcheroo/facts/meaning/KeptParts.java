package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * The first names, in alphabetical order, that a loss function returns beside the loss.
 *
 * @param backward statement that computes gradients
 * @param text the names with commas between
 * @param last the last of them
 */
public record KeptParts(int backward, String text, String last) {
  public KeptParts {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(last, "last");
  }
}
