package org.mlswitcheroo.core.listing.op;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.mlswitcheroo.core.listing.KernelSignature;
import org.mlswitcheroo.semantics.isa.Type;
import org.mlswitcheroo.semantics.meaning.MeaningEvaluator;
import org.mlswitcheroo.semantics.meaning.MeaningFault;
import org.mlswitcheroo.semantics.meaning.TensorMeaning;

/** Runs a function on random numbers of several sizes beside a meaning. Used by one thread. */
final class Trials {
  /** How many sizes are tried. */
  static final int COUNT = 4;

  private static final int TRIES = 40;
  private static final int MOST_ELEMENTS = 60_000;
  private final Kernel kernel;
  private final Geometry geometry;
  private final int out;
  private final int step;

  /**
   * @param step sizes are multiples of it
   */
  Trials(Kernel kernel, Geometry geometry, int out, int step) {
    this.kernel = kernel;
    this.geometry = geometry;
    this.out = out;
    this.step = step;
  }

  /**
   * What one trial gave.
   *
   * @param numbers what the function was given
   * @param expected the value of the meaning
   * @param shape its shape
   * @param found what the function wrote
   * @param before what the result held before
   * @param arrays what the inputs held
   */
  record Trial(
      double[] numbers,
      double[] expected,
      int[] shape,
      double[] found,
      double[] before,
      double[][] arrays) {}

  /**
   * Runs a trial; null when the function cannot be run with the sizes of the meaning.
   *
   * @param extra shapes of arrays that the meaning does not know, as first and last axis of the
   *     result; null where there is none
   */
  @Nullable Trial run(Candidate candidate, int which, Map<Integer, int[]> extra) {
    Random random = new Random(7 + which);
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Start start = start(candidate, which, random);
      if (start != null) {
        return run(candidate, which, extra, start, random);
      }
    }
    return null;
  }

  private record Start(double[] numbers, int[] free, Map<String, Double> values, int[] shape) {}

  private @Nullable Start start(Candidate candidate, int which, Random random) {
    List<KernelSignature.NumberParameter> given = kernel.signature().numbers();
    double[] numbers = new double[given.size() + 1]; // the last is a length
    boolean ascending = false;
    for (int i = 0; i < given.size(); i++) {
      numbers[i] = given.get(i).real() ? (float) real(which, random) : 1 + random.nextInt(3);
      ascending |= i > 0 && given.get(i).real() && given.get(i - 1).real();
      if (ascending && which % 2 == 0 && given.get(i).real()) {
        numbers[i] += numbers[i - 1];
      }
    }
    int[] free = {1, 1, 1};
    int longest = candidate.sizes().isEmpty() ? -1 : random.nextInt(candidate.sizes().size());
    int place = 0;
    for (Map.Entry<String, Source> each : candidate.sizes().entrySet()) {
      Source source = each.getValue();
      boolean far = which % COUNT >= 2 && place++ == longest;
      int size = far ? 33 + random.nextInt(40) : 2 + random.nextInt(which == 0 ? 4 : 8);
      size = step > 1 ? step * (1 + random.nextInt(which == 0 ? 1 : 2)) : size;
      if (source.axis() >= 0) {
        free[source.axis()] = size;
      } else if (source.number() >= 0) {
        numbers[source.number()] = size;
      }
    }
    candidate
        .sizes()
        .values()
        .forEach(
            source -> {
              if (source.axis() >= 0 && source.number() >= 0) {
                free[source.axis()] *= (int) numbers[source.number()];
              }
            });
    for (Map.Entry<String, Source> each : candidate.attributes().entrySet()) {
      int number = each.getValue().number();
      if (number >= 0 && candidate.entry().whole().contains(each.getKey())) {
        numbers[number] =
            random.nextInt(which == 0 ? 2 : 3) + (zero(candidate, each.getKey()) ? 0 : 1);
      }
    }
    int[] grid = geometry.grid(numbers, free);
    Map<String, Double> values = candidate.values(numbers, grid);
    int[] shape = Candidate.shape(candidate.meaning().result().sizes(), values);
    if (Arrays.stream(shape).anyMatch(size -> size < 1)) {
      return null;
    }
    for (Map.Entry<Integer, int[]> each : candidate.derived().entrySet()) {
      long size = 1;
      for (int axis = each.getValue()[0]; axis < each.getValue()[1]; axis++) {
        size *= shape[axis];
      }
      numbers[each.getKey()] = size;
    }
    return new Start(numbers, free, values, shape);
  }

  /** Whether an attribute may be zero: its default is. */
  private static boolean zero(Candidate candidate, String name) {
    return candidate.entry().defaults().getOrDefault(name, 1.0) == 0;
  }

  private static double real(int which, Random random) {
    double value = 0.2 + random.nextDouble();
    return which % COUNT == 2 ? value * 1e-4 : value;
  }

  private @Nullable Trial run(
      Candidate candidate, int which, Map<Integer, int[]> extra, Start start, Random random) {
    TensorMeaning meaning = candidate.meaning();
    double[][] arrays = new double[kernel.arrays()][];
    int smallest =
        candidate.sizes().keySet().stream()
            .mapToInt(name -> (int) (double) start.values().getOrDefault(name, 1.0))
            .min()
            .orElse(2);
    Map<String, double[]> given = new LinkedHashMap<>();
    for (TensorMeaning.Array input : meaning.inputs()) {
      int array = candidate.inputs().getOrDefault(input.name(), 0);
      long count = Candidate.count(Candidate.shape(input.sizes(), start.values()));
      if (count < 1 || count > MOST_ELEMENTS) {
        return null;
      }
      int below = candidate.entry().chooses(input.name()) ? Math.max(smallest, 1) : 0;
      arrays[array] = Data.random((int) count, kernel.type(array), which % COUNT, below, random);
      given.put(input.name(), arrays[array]);
    }
    long whole = Candidate.count(start.shape());
    if (whole < 1 || whole > MOST_ELEMENTS) {
      return null;
    }
    int count = (int) whole;
    for (Map.Entry<Integer, int[]> each : extra.entrySet()) {
      int size = 1;
      for (int axis = each.getValue()[0]; axis < each.getValue()[1]; axis++) {
        size *= start.shape()[axis];
      }
      if (size < 1 || size > MOST_ELEMENTS) {
        return null;
      }
      arrays[each.getKey()] =
          Data.random(size, kernel.type(each.getKey()), which % COUNT, 9, random);
    }
    if (arrays[out] == null) {
      arrays[out] = Data.random(count, kernel.type(out), 0, 9, random);
    }
    for (double[] array : arrays) {
      if (array == null) {
        return null;
      }
    }
    if (arrays[out].length != count) {
      return null;
    }
    double[] before = arrays[out].clone();
    double[] expected;
    try {
      expected = MeaningEvaluator.evaluate(meaning, given, start.values()).elements();
    } catch (MeaningFault fault) {
      return null;
    }
    Kernel.Outcome outcome = covered(arrays, start.numbers(), start.free());
    if (outcome == null) {
      return null;
    }
    boolean added = outcome.read()[out].cardinality() > 0;
    if (!added && outcome.written()[out].cardinality() != count) {
      return null;
    }
    return new Trial(
        start.numbers(), expected, start.shape(), outcome.arrays()[out], before, arrays);
  }

  /** Runs with a grid that is long enough. */
  Kernel.@Nullable Outcome covered(double[][] arrays, double[] numbers, int[] free) {
    int[] grid = geometry.grid(numbers, free);
    Kernel.Outcome best = kernel.run(new Kernel.Call(arrays, numbers, grid, geometry.block()));
    if (best == null || complete(best, arrays)) {
      return best;
    }
    for (int axis = 0; axis < 3; axis++) {
      if (geometry.axes()[axis] != Geometry.COVER) {
        continue;
      }
      for (int more = 2; more <= 64; more *= 2) {
        int before = grid[axis];
        grid[axis] = more;
        Kernel.Outcome next = kernel.run(new Kernel.Call(arrays, numbers, grid, geometry.block()));
        if (next == null || touched(next) == touched(best)) {
          grid[axis] = before;
          break;
        }
        best = next;
        if (complete(best, arrays)) {
          return best;
        }
      }
    }
    return best;
  }

  private static long touched(Kernel.Outcome outcome) {
    long sum = 0;
    for (int i = 0; i < outcome.read().length; i++) {
      sum += outcome.read()[i].cardinality() + outcome.written()[i].cardinality();
    }
    return sum;
  }

  private boolean complete(Kernel.Outcome outcome, double[][] arrays) {
    if (outcome.written()[out].cardinality() != arrays[out].length) {
      return false;
    }
    for (int i = 0; i < arrays.length; i++) {
      if (i != out && outcome.read()[i].cardinality() != arrays[i].length) {
        return false;
      }
    }
    return true;
  }

  /** Whether a trial agrees with the meaning. */
  boolean agrees(Trial trial) {
    Type type = kernel.type(out);
    return Compare.same(trial.found(), trial.expected(), type);
  }
}
