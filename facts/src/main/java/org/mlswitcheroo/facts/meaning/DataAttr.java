package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * An attribute that the constructor of a class gives an array.
 *
 * @param cls node of the class
 * @param attr name of the attribute
 */
public record DataAttr(int cls, String attr) {
  public DataAttr {
    Objects.requireNonNull(attr, "attr");
  }
}
