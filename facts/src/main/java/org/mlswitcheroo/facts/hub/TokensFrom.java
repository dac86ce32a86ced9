package org.mlswitcheroo.facts.hub;

import java.util.Objects;

/**
 * An element of a container of layers over feature maps that gets vectors.
 *
 * @param site node that creates the container
 * @param key index of the element
 */
public record TokensFrom(int site, String key) {
  public TokensFrom {
    Objects.requireNonNull(key, "key");
  }
}
