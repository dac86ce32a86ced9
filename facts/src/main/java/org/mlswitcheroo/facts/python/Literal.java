package org.mlswitcheroo.facts.python;

import java.util.Objects;

/**
 * A literal, also one with a minus before it.
 *
 * @param node node of the expression
 * @param type int, float, complex, bool, str, bytes, none or ellipsis
 * @param value text of the literal; of a string its decoded characters
 */
public record Literal(int node, String type, String value) {
  public Literal {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(value, "value");
  }
}
