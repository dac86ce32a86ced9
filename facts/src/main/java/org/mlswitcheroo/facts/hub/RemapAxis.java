package org.mlswitcheroo.facts.hub;

import java.util.Objects;

/**
 * An argument that names axes of a map that is stored channels-last.
 *
 * @param v value id of the operation
 * @param name canonical name of the argument
 * @param rank number of axes of the map
 */
public record RemapAxis(long v, String name, int rank) {
  public RemapAxis {
    Objects.requireNonNull(name, "name");
  }
}
