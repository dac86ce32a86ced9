package org.mlswitcheroo.facts.hub;

import java.util.Objects;

/**
 * A layout that the value of an expression or binding has or should have.
 *
 * @param node node of the expression, or node that binds
 * @param layout CL
 */
public record Lay(int node, String layout) {
  public Lay {
    Objects.requireNonNull(layout, "layout");
  }
}
