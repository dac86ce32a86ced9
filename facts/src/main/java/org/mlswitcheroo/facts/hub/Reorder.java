package org.mlswitcheroo.facts.hub;

import java.util.Objects;

/**
 * What is printed for a node has the axes of another one in another order. Neighbouring reorders
 * become one when the file is printed.
 *
 * @param node node that is printed
 * @param from node whose axes move; the node itself where it is wrapped
 * @param axes the axes in their new order, as they are stored, for example {@code (0, 2, 3, 1)}
 * @param own whether the source says the same, so that its operation is printed for it
 */
public record Reorder(int node, int from, String axes, boolean own) {
  public Reorder {
    Objects.requireNonNull(axes, "axes");
  }
}
