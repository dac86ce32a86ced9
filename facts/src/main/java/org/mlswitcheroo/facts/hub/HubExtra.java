package org.mlswitcheroo.facts.hub;

import java.util.Objects;

/**
 * A starred argument that no parameter takes.
 *
 * @param v value id of the operation
 * @param star {@code *} or {@code **}
 * @param value value id
 * @param node node of the argument
 */
public record HubExtra(long v, String star, long value, int node) {
  public HubExtra {
    Objects.requireNonNull(star, "star");
  }
}
