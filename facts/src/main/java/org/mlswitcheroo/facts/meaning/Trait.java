package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * A trait of the source or target dialect.
 *
 * @param side source or target
 * @param key name of the trait as in odl/dialects
 * @param value one value
 */
public record Trait(String side, String key, String value) {
  public Trait {
    Objects.requireNonNull(side, "side");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(value, "value");
  }
}
