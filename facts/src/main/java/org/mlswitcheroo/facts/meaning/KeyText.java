package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * What a call that takes a key of random numbers is given.
 *
 * @param call node of the call
 * @param text {@code keys[1]}
 */
public record KeyText(int call, String text) {
  public KeyText {
    Objects.requireNonNull(text, "text");
  }
}
