package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * A weight whose value is read in the order of axes of the source.
 *
 * @param node node of the expression
 * @param back see {@link StoredWeight}
 */
public record StoredValue(int node, String back) {
  public StoredValue {
    Objects.requireNonNull(back, "back");
  }
}
