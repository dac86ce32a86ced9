package org.mlswitcheroo.facts.hub;

import java.util.Objects;

/**
 * How many values a variadic argument has.
 *
 * @param v value id of the operation
 * @param name canonical name of the argument
 * @param count number of values
 */
public record HubCount(long v, String name, int count) {
  public HubCount {
    Objects.requireNonNull(name, "name");
  }
}
