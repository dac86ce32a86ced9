package org.mlswitcheroo.facts.hub;

import java.util.Objects;

/**
 * An argument that names axes of the tensor x.
 *
 * @param v value id
 * @param name canonical name of the argument
 * @param kind axis, axes, or insert for a new axis
 */
public record AxisArg(long v, String name, String kind) {
  public AxisArg {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
  }
}
