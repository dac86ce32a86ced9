package org.mlswitcheroo.core.listing.op;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a function touches its arrays for some numbers.
 *
 * @param numbers what the function was given
 * @param grid how it was started
 * @param extents elements that were touched from the start, by array
 * @param written whether an array was written
 * @param read whether an array was read
 */
record Probe(double[] numbers, int[] grid, int[] extents, boolean[] written, boolean[] read) {
  /** A length that all small numbers divide. */
  static final int DIVIDED = 60;

  private static final int LONGEST = 48;
  private static final int LINE = 256;

  /**
   * Probes with different numbers; those that write nothing are left out.
   *
   * @param free how long the free axes are in the probes
   */
  static List<Probe> all(Kernel kernel, Geometry geometry, int[] free) {
    List<Probe> found = new ArrayList<>();
    for (int which = 0; which < 3; which++) {
      double[] numbers = Geometry.numbers(kernel.signature(), which);
      Probe probe = of(kernel, geometry, numbers, free[which]);
      if (probe != null) {
        found.add(probe);
      }
    }
    return found;
  }

  /** A probe with numbers that are multiples of the usual ones. */
  static @Nullable Probe larger(Kernel kernel, Geometry geometry, int factor) {
    double[] numbers = Geometry.numbers(kernel.signature(), 0);
    int whole = 0;
    for (int i = 0; i < numbers.length; i++) {
      if (!kernel.signature().numbers().get(i).real()) {
        numbers[i] = whole == 0 ? numbers[i] * factor + 1 : numbers[i] + 2;
        whole++;
      }
    }
    return of(kernel, geometry, numbers, 3);
  }

  private static @Nullable Probe of(Kernel kernel, Geometry geometry, double[] numbers, int free) {
    int[] grid =
        geometry.grid(
            numbers,
            free == DIVIDED ? new int[] {free, free, free} : new int[] {free, free + 1, free + 2});
    boolean plane = geometry.block()[1] > 1;
    int longest = (int) java.util.Arrays.stream(numbers).max().orElse(1);
    for (int axis = 0; axis < 3; axis++) {
      if (geometry.axes()[axis] == Geometry.COVER) {
        int far = plane || axis > 0 ? longest + 4 : Math.max(LINE, 4 * longest);
        grid[axis] = Math.min(LONGEST, 1 + far / geometry.block()[axis]);
      }
    }
    Kernel.Outcome outcome = Geometry.probe(kernel, numbers, grid, geometry.block());
    if (outcome == null) {
      return null;
    }
    int[] extents = new int[kernel.arrays()];
    boolean[] written = new boolean[extents.length];
    boolean[] read = new boolean[extents.length];
    boolean any = false;
    for (int i = 0; i < extents.length; i++) {
      extents[i] = outcome.extent(i);
      written[i] = !outcome.written()[i].isEmpty();
      read[i] = !outcome.read()[i].isEmpty();
      any |= written[i];
    }
    return any ? new Probe(numbers, grid, extents, written, read) : null;
  }
}
