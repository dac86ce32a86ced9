package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * A value that holds parameters of one module.
 *
 * @param node node of the expression, or node that binds
 * @param text text of the module
 */
public record ParametersOf(int node, String text) {
  public ParametersOf {
    Objects.requireNonNull(text, "text");
  }
}
