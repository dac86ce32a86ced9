package org.mlswitcheroo.facts.hub;

import java.util.Objects;

/**
 * A layout that the selected variant of the target wants.
 *
 * @param v value id of the operation
 * @param name canonical name of an argument, or {@code returns}
 * @param layout channels_first or channels_last
 */
public record HubWants(long v, String name, String layout) {
  public HubWants {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(layout, "layout");
  }
}
