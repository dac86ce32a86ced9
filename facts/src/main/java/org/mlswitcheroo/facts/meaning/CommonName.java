package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * A method or attribute name that the source framework gives to tensors and classes of Python may
 * have as well.
 *
 * @param name the name
 */
public record CommonName(String name) {
  public CommonName {
    Objects.requireNonNull(name, "name");
  }
}
