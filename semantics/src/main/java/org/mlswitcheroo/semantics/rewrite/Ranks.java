package org.mlswitcheroo.semantics.rewrite;

import java.util.regex.Pattern;

/** Arithmetic of rank expressions such as {@code rank(x)-1}. */
public final class Ranks {
  private Ranks() {}

  /** The rank that an expression over {@code rank(x)} has when x has the given rank. */
  public static int of(String expression, int rank) {
    String rest = expression.substring(expression.indexOf(')') + 1).replace(" ", "");
    return rest.isEmpty() ? rank : rank + Integer.parseInt(rest);
  }

  /**
   * The rank that is left when axes are reduced.
   *
   * @param axes literal text of a number or of several ones; None or a truth value stands for all
   *     axes
   * @param keep literal text of whether reduced axes stay with length one
   * @param rank the rank before
   */
  public static int reduced(String axes, String keep, int rank) {
    if (keep.equals("True")) {
      return rank;
    }
    long count = Pattern.compile("\\d+").matcher(axes).results().count();
    return count == 0 ? 0 : (int) Math.max(0, rank - count);
  }

  /**
   * The rank that is left when neighbouring axes become one, or 0.
   *
   * @param start literal text of the first of them
   * @param end literal text of the last of them
   * @param rank the rank before
   */
  public static int merged(String start, String end, int rank) {
    int first = Integer.parseInt(start) + (start.startsWith("-") ? rank : 0);
    int last = Integer.parseInt(end) + (end.startsWith("-") ? rank : 0);
    return first < 0 || last < first || last >= rank ? 0 : rank - (last - first);
  }
}
