package org.mlswitcheroo.facts.hub;

import java.util.Objects;

/**
 * The variant of the target that serves an operation.
 *
 * @param v value id
 * @param key key of the variant
 */
public record Selected(long v, String key) {
  public Selected {
    Objects.requireNonNull(key, "key");
  }
}
