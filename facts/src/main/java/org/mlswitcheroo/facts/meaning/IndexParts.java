package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * What an index that only keeps and adds axes is made of.
 *
 * @param node the subscript
 * @param parts {@code :}, {@code ...} and {@code None}, separated by commas
 * @param added number of axes that it adds
 */
public record IndexParts(int node, String parts, int added) {
  public IndexParts {
    Objects.requireNonNull(parts, "parts");
  }
}
