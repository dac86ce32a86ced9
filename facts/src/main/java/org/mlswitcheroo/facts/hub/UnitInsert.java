package org.mlswitcheroo.facts.hub;

import java.util.Objects;

/**
 * An operation that adds a unit axis before the channels instead of behind the spatial axes.
 *
 * @param v value id of the operation
 * @param name canonical name of the argument that says where
 */
public record UnitInsert(long v, String name) {
  public UnitInsert {
    Objects.requireNonNull(name, "name");
  }
}
