package org.mlswitcheroo.facts.hub;

import java.util.Objects;

/**
 * An argument that says nothing about the result of an operation, with the literal that is passed.
 *
 * @param v value of the operation
 * @param name parameter of the source, for example {@code inplace}
 * @param text the literal in canonical form
 */
public record HubIgnored(long v, String name, String text) {
  public HubIgnored {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(text, "text");
  }
}
