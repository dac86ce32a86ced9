package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * A buffer that the source does not save.
 *
 * @param cls node of the class
 * @param name attribute name
 */
public record UnsavedBuffer(int cls, String name) {
  public UnsavedBuffer {
    Objects.requireNonNull(name, "name");
  }
}
