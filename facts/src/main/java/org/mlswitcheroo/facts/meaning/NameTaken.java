package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * A name that the top of the file binds.
 *
 * @param name the name
 */
public record NameTaken(String name) {
  public NameTaken {
    Objects.requireNonNull(name, "name");
  }
}
