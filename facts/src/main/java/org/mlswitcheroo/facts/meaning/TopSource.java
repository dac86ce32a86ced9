package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * What is written at the top of the file for the source of random numbers.
 *
 * @param text a name or an expression
 */
public record TopSource(String text) {
  public TopSource {
    Objects.requireNonNull(text, "text");
  }
}
