package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * A method or attribute name that the source framework gives to tensors and Python gives to no
 * container, string or number.
 *
 * @param name the name
 */
public record TensorName(String name) {
  public TensorName {
    Objects.requireNonNull(name, "name");
  }
}
