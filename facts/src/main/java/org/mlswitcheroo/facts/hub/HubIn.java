package org.mlswitcheroo.facts.hub;

import java.util.Objects;

/**
 * The layout that an argument arrives in.
 *
 * @param v value id of the operation
 * @param name canonical name of the argument
 * @param layout channels_first or channels_last
 */
public record HubIn(long v, String name, String layout) {
  public HubIn {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(layout, "layout");
  }
}
