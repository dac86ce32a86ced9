package org.mlswitcheroo.facts.hub;

import java.util.Objects;

/**
 * An element of a container that has a layer over feature maps before it.
 *
 * @param site node that creates the container
 * @param key index of the element
 */
public record FeatureBefore(int site, String key) {
  public FeatureBefore {
    Objects.requireNonNull(key, "key");
  }
}
