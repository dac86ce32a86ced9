package org.mlswitcheroo.facts.hub;

import java.util.Objects;

/**
 * How an operation treats the layout of its tensors.
 *
 * @param v value id
 * @param behaviour channels_first, channels_last, carry or barrier
 */
public record HubLayout(long v, String behaviour) {
  public HubLayout {
    Objects.requireNonNull(behaviour, "behaviour");
  }
}
