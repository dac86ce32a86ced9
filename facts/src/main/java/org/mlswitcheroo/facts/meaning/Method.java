package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * A method that instances of a class have, inherited ones included.
 *
 * @param cls node of the class
 * @param name name
 * @param func node of the function
 */
public record Method(int cls, String name, int func) {
  public Method {
    Objects.requireNonNull(name, "name");
  }
}
