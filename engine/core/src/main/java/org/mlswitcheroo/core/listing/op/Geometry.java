package org.mlswitcheroo.core.listing.op;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlswitcheroo.core.listing.KernelSignature;

/**
 * How a function is started, found out by starting it: an axis of the grid is not read, or has a
 * bound in the code and must only be long enough, or is as long as a number that the function
 * takes, or is free and so a size by itself.
 *
 * @param block threads of a block
 * @param axes for each axis of the grid {@link #UNUSED}, {@link #COVER}, {@link #FREE} or the
 *     number that it is as long as
 */
record Geometry(int[] block, int[] axes) {
  static final int UNUSED = -1;
  static final int COVER = -2;
  static final int FREE = -3;
  private static final int FAR = 44;
  private static final int LENGTH = 1 << 15;
  private static final int[][] LINES = {
    {256, 1, 1}, {128, 1, 1}, {64, 1, 1}, {32, 1, 1}, {512, 1, 1}, {1024, 1, 1}
  };
  private static final int[][] TILES = {
    {16, 16, 1}, {32, 8, 1}, {32, 32, 1}, {8, 8, 1}, {32, 4, 1}, {64, 4, 1}, {32, 16, 1}
  };
  private static final int[][] CUBES = {{8, 8, 4}, {4, 4, 4}, {8, 4, 4}};

  /** The shapes of blocks that are tried, the usual ones first. */
  static List<int[]> blocks(List<Boolean> threads) {
    return threads.get(2) ? List.of(CUBES) : threads.get(1) ? List.of(TILES) : List.of(LINES);
  }

  /** The free axes. */
  List<Integer> free() {
    List<Integer> found = new ArrayList<>();
    for (int axis = 0; axis < 3; axis++) {
      if (axes[axis] == FREE) {
        found.add(axis);
      }
    }
    return found;
  }

  /** A grid; axes that must only be long enough have one block. */
  int[] grid(double[] numbers, int[] free) {
    int[] grid = {1, 1, 1};
    for (int axis = 0; axis < 3; axis++) {
      grid[axis] =
          axes[axis] == FREE ? free[axis] : axes[axis] >= 0 ? (int) numbers[axes[axis]] : 1;
    }
    return grid;
  }

  /** Finds out how a function is started with a shape of blocks; null when it does not run. */
  static @Nullable Geometry find(Kernel kernel, int[] block) {
    int[] axes = {UNUSED, UNUSED, UNUSED};
    double[] first = numbers(kernel.signature(), 0);
    Kernel.Outcome one = probe(kernel, first, new int[] {1, 1, 1}, block);
    if (one == null) {
      return null;
    }
    List<long[]> open = new ArrayList<>();
    for (int axis = 0; axis < 3; axis++) {
      if (!kernel.signature().groups().get(axis)) {
        continue;
      }
      int[] far = {1, 1, 1};
      far[axis] = FAR;
      Kernel.Outcome most = probe(kernel, first, far, block);
      far[axis] = FAR + 1;
      Kernel.Outcome more = most == null ? null : probe(kernel, first, far, block);
      axes[axis] = COVER;
      if (most == null || more == null || extent(most, true) != extent(more, true)) {
        int[] two = {1, 1, 1};
        two[axis] = 2;
        Kernel.Outcome next = probe(kernel, first, two, block);
        if (next == null) {
          return null;
        }
        long slope = extent(next, false) - extent(one, false);
        open.add(new long[] {slope == 0 ? extent(next, true) - extent(one, true) : slope, axis});
      }
    }
    open.sort(Comparator.comparingLong(each -> each[0]));
    for (int i = 0; i < open.size(); i++) {
      int axis = (int) open.get(i)[1];
      int tied =
          i + 1 < open.size() && open.get(i)[0] > 0
              ? tied(kernel, first, open.get(i + 1)[0], open.get(i)[0])
              : -1;
      axes[axis] = tied >= 0 ? tied : FREE;
    }
    return new Geometry(block, axes);
  }

  private static int tied(Kernel kernel, double[] numbers, long outer, long inner) {
    for (int i = 0; i < numbers.length; i++) {
      boolean whole = !kernel.signature().numbers().get(i).real();
      if (whole && outer % inner == 0 && outer / inner == (long) numbers[i]) {
        return i;
      }
    }
    return -1;
  }

  /** How far arrays are touched: those that are written, or all. */
  private static long extent(Kernel.Outcome outcome, boolean all) {
    long sum = 0;
    for (int i = 0; i < outcome.read().length; i++) {
      sum += outcome.written()[i].length() + (all ? outcome.read()[i].length() : 0);
    }
    return sum;
  }

  /** Numbers that differ from each other, in some order. */
  static double[] numbers(KernelSignature signature, int which) {
    double[] found = new double[signature.numbers().size()];
    int whole = (int) signature.numbers().stream().filter(n -> !n.real()).count();
    int next = 0;
    int reals = 0;
    for (int i = 0; i < found.length; i++) {
      if (signature.numbers().get(i).real()) {
        found[i] = 0.4 + 1.5 * reals++;
      } else {
        int place = next++;
        found[i] =
            switch (which) {
              case 0 -> 3 + place;
              case 1 -> 3 + whole - 1 - place;
              default -> 4 + (place * 2 + 1) % (whole + (whole + 1) % 2);
            };
      }
    }
    return found;
  }

  /** Runs with more than enough room in each array. */
  static Kernel.@Nullable Outcome probe(Kernel kernel, double[] numbers, int[] grid, int[] block) {
    double[][] arrays = new double[kernel.arrays()][LENGTH];
    for (int i = 0; i < arrays.length; i++) {
      if (kernel.type(i).isFloat()) {
        Arrays.fill(arrays[i], 0.5);
      } else {
        arrays[i][1] = 1;
      }
    }
    return kernel.run(new Kernel.Call(arrays, numbers, grid, block));
  }
}
