package org.mlswitcheroo.facts.hub;

import java.util.Objects;

/**
 * An operation that the target has no form for.
 *
 * @param v value id of the operation
 * @param node node it stands for
 * @param reason why, one sentence
 */
public record Unconverted(long v, int node, String reason) {
  public Unconverted {
    Objects.requireNonNull(reason, "reason");
  }
}
