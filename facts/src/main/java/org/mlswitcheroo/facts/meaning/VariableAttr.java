package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * An attribute that a class keeps in a variable: a parameter or a buffer.
 *
 * @param cls node of the class
 * @param attr name of the attribute
 */
public record VariableAttr(int cls, String attr) {
  public VariableAttr {
    Objects.requireNonNull(attr, "attr");
  }
}
