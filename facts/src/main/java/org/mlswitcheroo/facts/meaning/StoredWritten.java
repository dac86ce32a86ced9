package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * A tensor of the source that becomes the value of a weight.
 *
 * @param node node of the expression
 * @param forth see {@link StoredWeight}
 */
public record StoredWritten(int node, String forth) {
  public StoredWritten {
    Objects.requireNonNull(forth, "forth");
  }
}
