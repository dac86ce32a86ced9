package org.mlswitcheroo.facts.hub;

import java.util.Objects;

/**
 * The rank of a tensor argument.
 *
 * @param v value id of the operation
 * @param name canonical name of the argument
 * @param rank number of axes
 */
public record HubRank(long v, String name, int rank) {
  public HubRank {
    Objects.requireNonNull(name, "name");
  }
}
