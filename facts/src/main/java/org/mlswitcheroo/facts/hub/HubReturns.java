package org.mlswitcheroo.facts.hub;

import java.util.Objects;

/**
 * What an operation returns.
 *
 * @param v value id
 * @param type tensor, tensors (a tuple of them), shape, int, float, bool, same, or the empty string
 * @param rank expression of the rank: a number, {@code rank(x)}, {@code rank(x)-1} ..., empty if
 *     unknown
 */
public record HubReturns(long v, String type, String rank) {
  public HubReturns {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(rank, "rank");
  }
}
