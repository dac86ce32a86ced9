package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * What a container or an instance may hold.
 *
 * @param site node that creates the container or instance
 * @param key index, literal key or attribute name; {@code *} when it is not known
 * @param value node of a value that is held
 */
public record Holds(int site, String key, int value) {
  public Holds {
    Objects.requireNonNull(key, "key");
  }
}
