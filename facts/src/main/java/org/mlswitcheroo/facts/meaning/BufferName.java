package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * A buffer or parameter that a module registers by name.
 *
 * @param cls node of the class
 * @param name attribute name
 * @param value node of the value
 * @param stmt node of the statement
 */
public record BufferName(int cls, String name, int value, int stmt) {
  public BufferName {
    Objects.requireNonNull(name, "name");
  }
}
