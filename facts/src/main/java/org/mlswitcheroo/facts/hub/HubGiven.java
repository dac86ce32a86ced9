package org.mlswitcheroo.facts.hub;

import java.util.Objects;

/**
 * An argument that the source gives.
 *
 * @param v value id of the operation
 * @param name canonical name of the argument
 */
public record HubGiven(long v, String name) {
  public HubGiven {
    Objects.requireNonNull(name, "name");
  }
}
