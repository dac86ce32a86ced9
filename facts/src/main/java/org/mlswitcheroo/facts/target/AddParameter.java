package org.mlswitcheroo.facts.target;

import java.util.Objects;

/**
 * Adds a parameter behind the others of its kind and before {@code **kwargs}.
 *
 * @param func node of the function or lambda
 * @param text {@code rngs: nnx.Rngs}
 * @param keywordOnly whether a star stands before it
 */
public record AddParameter(int func, String text, boolean keywordOnly) {
  public AddParameter {
    Objects.requireNonNull(text, "text");
  }
}
