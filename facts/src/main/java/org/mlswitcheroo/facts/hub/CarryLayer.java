package org.mlswitcheroo.facts.hub;

import java.util.Objects;

/**
 * A layer that keeps the order of the axes of its map.
 *
 * @param op name of the operation
 */
public record CarryLayer(String op) {
  public CarryLayer {
    Objects.requireNonNull(op, "op");
  }
}
