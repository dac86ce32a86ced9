package org.mlswitcheroo.facts.hub;

import java.util.Objects;

/**
 * A rearrangement in a container of layers over feature maps.
 *
 * @param site node that creates the container
 * @param key index of the element
 * @param v value id of the rearrangement
 */
public record PatternPlace(int site, String key, long v) {
  public PatternPlace {
    Objects.requireNonNull(key, "key");
  }
}
