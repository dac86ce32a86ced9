package org.mlswitcheroo.facts.hub;

import java.util.Objects;

/**
 * A variant of the target that could serve an operation.
 *
 * @param v value id
 * @param key key of the variant, {@code dialect/Op/index}
 * @param order preference, the lowest wins
 */
public record Candidate(long v, String key, int order) {
  public Candidate {
    Objects.requireNonNull(key, "key");
  }
}
