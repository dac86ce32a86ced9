package org.mlswitcheroo.facts.target;

import java.util.Objects;

/**
 * A helper function or class that is printed once behind the imports.
 *
 * @param name name it defines
 * @param text its source text without imports
 */
public record AddDefinition(String name, String text) {
  public AddDefinition {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(text, "text");
  }
}
