package org.mlswitcheroo.facts.python;

import java.util.Objects;

/**
 * A comprehension or generator.
 *
 * @param id node of the expression
 * @param kind list, set, dict or generator
 * @param element node of the element, of a dict its key
 * @param value node of the value of a dict, -1 otherwise
 */
public record Comprehension(int id, String kind, int element, int value) {
  public Comprehension {
    Objects.requireNonNull(kind, "kind");
  }
}
