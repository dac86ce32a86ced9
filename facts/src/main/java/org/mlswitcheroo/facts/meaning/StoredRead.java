package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * An expression, or the target of an assignment, that is a weight which the target stores
 * otherwise.
 *
 * @param node node of the expression
 * @param back see {@link StoredWeight}
 * @param forth see {@link StoredWeight}
 */
public record StoredRead(int node, String back, String forth) {
  public StoredRead {
    Objects.requireNonNull(back, "back");
    Objects.requireNonNull(forth, "forth");
  }
}
