package org.mlswitcheroo.facts.python;

import java.util.Objects;

/**
 * Where an expression or statement stands.
 *
 * @param node the node
 * @param kind kind of the node, such as {@code Call}
 * @param stmt innermost statement, itself for a statement
 * @param func innermost function (lambdas left out), -1 at the top or in a class body
 * @param cls innermost class around, -1 if there is none
 */
public record Place(int node, String kind, int stmt, int func, int cls) {
  public Place {
    Objects.requireNonNull(kind, "kind");
  }
}
