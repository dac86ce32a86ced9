package org.mlswitcheroo.core.listing.op;

/**
 * Which element of an array belongs to element {@code i} of the result: {@code i / inner % outer}.
 *
 * @param inner elements of the result that share one, absent where it is 1
 * @param outer length of the array, absent where it is as long as the result
 */
record Placement(java.util.Optional<Source> inner, java.util.Optional<Source> outer, boolean single) {
  static final Placement SAME =
      new Placement(java.util.Optional.empty(), java.util.Optional.empty(), false);
  static final Placement ONE =
      new Placement(java.util.Optional.empty(), java.util.Optional.empty(), true);

  boolean same() {
    return !single && inner.isEmpty() && outer.isEmpty();
  }

  int at(int i, double[] numbers, int[] grid) {
    if (single) {
      return 0;
    }
    int place = inner.isEmpty() ? i : (int) (i / inner.get().value(numbers, grid));
    return outer.isEmpty() ? place : (int) (place % outer.get().value(numbers, grid));
  }
}
