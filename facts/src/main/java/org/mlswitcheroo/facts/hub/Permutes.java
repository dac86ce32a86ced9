package org.mlswitcheroo.facts.hub;

import java.util.Objects;

/**
 * An operation that does nothing but move axes, whose order is known.
 *
 * @param v value id of the operation
 * @param order the axes in their new order, {@code (0,2,1)}, {@code swap 1 2} or {@code move 1 -1}
 */
public record Permutes(long v, String order) {
  public Permutes {
    Objects.requireNonNull(order, "order");
  }
}
