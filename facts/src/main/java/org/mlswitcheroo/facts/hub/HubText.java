package org.mlswitcheroo.facts.hub;

import java.util.Objects;

/**
 * The literal text of an argument, or of its source default.
 *
 * @param v value id of the operation
 * @param name canonical name of the argument
 * @param text Python literal
 */
public record HubText(long v, String name, String text) {
  public HubText {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(text, "text");
  }
}
