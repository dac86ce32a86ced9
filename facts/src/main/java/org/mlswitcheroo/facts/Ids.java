package org.mlswitcheroo.facts;

/**
 * Value ids: a syntax node has the id {@code node << 20}, a value derived from it the ids that
 * follow.
 */
public final class Ids {
  private static final int BITS = 20;

  private Ids() {}

  /** The value id of a syntax node. */
  public static long value(int node) {
    return (long) node << BITS;
  }

  /** The number-th value (from 1) derived from a syntax node. */
  public static long derived(int node, int number) {
    if (number < 1 || number >= 1 << BITS) {
      throw new IllegalArgumentException("derived value number out of range (" + number + ")");
    }
    return ((long) node << BITS) + number;
  }

  /** The syntax node of a value, also of a derived one. */
  public static int node(long value) {
    return (int) (value >> BITS);
  }

  /** Whether the value is a syntax node itself. */
  public static boolean isNode(long value) {
    return (value & ((1L << BITS) - 1)) == 0;
  }
}
