package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * A name, or an attribute of a name, whose text rules compare.
 *
 * @param node node of the expression
 * @param text its text, {@code model} or {@code self.model}
 */
public record Spelled(int node, String text) {
  public Spelled {
    Objects.requireNonNull(text, "text");
  }
}
