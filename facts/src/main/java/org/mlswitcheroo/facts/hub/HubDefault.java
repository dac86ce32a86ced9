package org.mlswitcheroo.facts.hub;

import java.util.Objects;

/**
 * The source default of an argument that is not given.
 *
 * @param v value id of the operation
 * @param name canonical name
 * @param text Python literal
 */
public record HubDefault(long v, String name, String text) {
  public HubDefault {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(text, "text");
  }
}
