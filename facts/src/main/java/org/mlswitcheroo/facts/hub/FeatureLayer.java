package org.mlswitcheroo.facts.hub;

import java.util.Objects;

/**
 * An operation over feature maps that the file uses.
 *
 * @param op name of the operation
 * @param rank number of axes of its maps
 */
public record FeatureLayer(String op, int rank) {
  public FeatureLayer {
    Objects.requireNonNull(op, "op");
  }
}
