package org.mlswitcheroo.facts.hub;

import java.util.Objects;

/**
 * An element of a container that has a layer over feature maps behind it.
 *
 * @param site node that creates the container
 * @param key index of the element
 */
public record FeatureAfter(int site, String key) {
  public FeatureAfter {
    Objects.requireNonNull(key, "key");
  }
}
