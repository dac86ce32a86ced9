package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * What an index of several parts is made of that only keeps and adds axes.
 *
 * @param node the subscript
 * @param parts {@code :}, {@code ...} and {@code None}, separated by commas
 */
public record IndexParts(int node, String parts) {
  public IndexParts {
    Objects.requireNonNull(parts, "parts");
  }
}
