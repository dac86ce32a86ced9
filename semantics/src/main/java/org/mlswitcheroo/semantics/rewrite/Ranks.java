package org.mlswitcheroo.semantics.rewrite;

/** Arithmetic of rank expressions such as {@code rank(x)-1}. */
public final class Ranks {
  private Ranks() {}

  /** The rank that an expression over {@code rank(x)} has when x has the given rank. */
  public static int of(String expression, int rank) {
    String rest = expression.substring(expression.indexOf(')') + 1).replace(" ", "");
    return rest.isEmpty() ? rank : rank + Integer.parseInt(rest);
  }
}
