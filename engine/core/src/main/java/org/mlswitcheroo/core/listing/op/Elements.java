package org.mlswitcheroo.core.listing.op;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.mlswitcheroo.core.listing.KernelSignature;
import org.mlswitcheroo.semantics.isa.Type;

/** Recognises functions whose result is, element by element, a chain of operations. Used once. */
final class Elements {
  private static final int RUNS = 12;
  private static final int LONGEST = 3;
  private static final int SAMPLES = 96;
  private final Kernel kernel;
  private final Geometry geometry;
  private final List<MeaningEntry> entries;
  private final int out;
  private final List<Integer> read;
  private final Map<Integer, Placement> placements = new LinkedHashMap<>();
  private boolean pointwise;
  private final boolean checked;

  /**
   * @param checked whether a chain must hold for other sizes too
   */
  Elements(
      Kernel kernel,
      Geometry geometry,
      List<MeaningEntry> entries,
      int out,
      List<Integer> read,
      boolean checked) {
    this.checked = checked;
    this.kernel = kernel;
    this.geometry = geometry;
    this.entries = entries;
    this.out = out;
    this.read = read;
  }

  /** Whether each element of the result depends on elements of the inputs at its own place. */
  boolean pointwise() {
    return pointwise;
  }

  /** The chain, when there is one. */
  Optional<Solution> find(List<Probe> probes) {
    Probe first = probes.get(0);
    Optional<Solution> found = find(first, probes);
    Probe most =
        probes.stream().max(Comparator.comparingInt(each -> each.extents()[out])).orElse(first);
    // A short array that repeats looks like one of its own length where the result is shorter.
    return found.isEmpty() && pointwise && most.extents()[out] > first.extents()[out]
        ? find(most, probes)
        : found;
  }

  private Optional<Solution> find(Probe probe, List<Probe> probes) {
    List<Probe> others = new ArrayList<>(probes);
    others.remove(probe);
    placements.clear();
    for (int array : read) {
      Placement placement = placement(array, probe);
      if (placement == null) {
        return Optional.empty();
      }
      placements.put(array, placement);
    }
    Random random = new Random(11);
    List<Samples> runs = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      Samples samples = samples(probe, run, random);
      if (samples == null) {
        return Optional.empty();
      }
      runs.add(samples);
    }
    Map<String, double[]> columns = Columns.some(Samples.joined(runs), SAMPLES);
    List<Term> leaves = new ArrayList<>();
    read.forEach(
        array ->
            leaves.add(
                Term.leaf(name(array), columns.getOrDefault(name(array), new double[0]), true)));
    List<Term> given = new ArrayList<>();
    for (KernelSignature.NumberParameter number : kernel.signature().numbers()) {
      if (number.real()) {
        given.add(
            Term.leaf(number.name(), columns.getOrDefault(number.name(), new double[0]), false));
      }
    }
    if (leaves.size() + given.size() > LONGEST + 2) {
      return Optional.empty();
    }
    pointwise = true;
    double[] target = columns.getOrDefault("", new double[0]);
    Type type = kernel.type(out);
    ElementSearch search = new ElementSearch(entries, leaves, given, literals(), target, type);
    Optional<Term> term = search.search(LONGEST);
    kernel.charge(ElementSearch.COST * search.made());
    if (term.isEmpty() || (checked && !again(term.get(), others, random))) {
      return Optional.empty();
    }
    Map<String, Placement> named = new LinkedHashMap<>();
    placements.forEach((array, placement) -> named.put(name(array), placement));
    return Optional.of(
        new Solution(
            Optional.empty(),
            term.get(),
            named,
            Map.of(),
            name(out),
            checked
                ? List.of(target.length + " elements and " + probes.size() + " sizes agree")
                : List.of(target.length + " elements agree", Solution.UNCHECKED)));
  }

  private List<Double> literals() {
    List<Double> found = new ArrayList<>(List.of(1.0, 2.0, 0.5));
    kernel.signature().literals().stream().filter(v -> !found.contains(v)).forEach(found::add);
    return found;
  }

  private String name(int array) {
    return kernel.signature().arrays().get(array).name();
  }

  /** Finds out which elements of the result change with one of an array. */
  private @Nullable Placement placement(int array, Probe probe) {
    int length = probe.extents()[array];
    int all = probe.extents()[out];
    Random random = new Random(5);
    double[][] arrays = new double[kernel.arrays()][];
    for (int i = 0; i < arrays.length; i++) {
      arrays[i] = Data.random(Math.max(probe.extents()[i], 1), kernel.type(i), 1, 50, random);
    }
    Kernel.Outcome base =
        kernel.run(new Kernel.Call(arrays, probe.numbers(), probe.grid(), geometry.block()));
    if (base == null) {
      return null;
    }
    List<Integer> changed = new ArrayList<>();
    List<BitSet> where = new ArrayList<>();
    for (int j : List.of(0, length / 2, length - 1)) {
      double[][] others = arrays.clone();
      others[array] = arrays[array].clone();
      others[array][j] += kernel.type(array).isFloat() ? 0.5 : 1;
      Kernel.Outcome outcome =
          kernel.run(new Kernel.Call(others, probe.numbers(), probe.grid(), geometry.block()));
      if (outcome == null) {
        return null;
      }
      BitSet set = new BitSet();
      for (int i = 0; i < all; i++) {
        double a = base.arrays()[out][i];
        double b = outcome.arrays()[out][i];
        boolean own = array == out && i == j && outcome.written()[out].get(i);
        if (own
            || (array != out && Double.compare(a, b) != 0)
            || (array == out && i != j && Double.compare(a, b) != 0)) {
          set.set(i);
        }
      }
      changed.add(j);
      where.add(set);
    }
    if (where.stream().allMatch(BitSet::isEmpty)) {
      return null;
    }
    for (Placement placement : Placement.possible(kernel, geometry, length, all, probe)) {
      boolean fits = true;
      for (int k = 0; k < changed.size() && fits; k++) {
        int j = changed.get(k);
        fits =
            where.get(k).stream()
                .allMatch(i -> placement.at(i, probe.numbers(), probe.grid()) == j);
      }
      if (fits) {
        return placement;
      }
    }
    return null;
  }

  /** Elements of one run beside each other. */
  private record Samples(Map<String, double[]> columns) {
    static Map<String, double[]> joined(List<Samples> runs) {
      Map<String, double[]> all = new LinkedHashMap<>();
      for (Samples run : runs) {
        run.columns.forEach(
            (name, values) ->
                all.merge(
                    name,
                    values,
                    (a, b) -> {
                      double[] both = java.util.Arrays.copyOf(a, a.length + b.length);
                      System.arraycopy(b, 0, both, a.length, b.length);
                      return both;
                    }));
      }
      return all;
    }
  }

  private @Nullable Samples samples(Probe probe, int run, Random random) {
    double[] numbers = probe.numbers().clone();
    for (int i = 0; i < numbers.length; i++) {
      if (kernel.signature().numbers().get(i).real()) {
        double size = 0.05 + random.nextDouble() * 1.5;
        numbers[i] = (float) (run % 3 == 2 ? -size : size) + (run % 2) * 0.3f * i;
      }
    }
    double[][] arrays = new double[kernel.arrays()][];
    for (int i = 0; i < arrays.length; i++) {
      arrays[i] = Data.samples(Math.max(probe.extents()[i], 1), kernel.type(i), run, random);
    }
    Kernel.Outcome outcome =
        kernel.run(new Kernel.Call(arrays, numbers, probe.grid(), geometry.block()));
    int count = probe.extents()[out];
    if (outcome == null || outcome.written()[out].cardinality() != count) {
      return null;
    }
    Map<String, double[]> columns = new LinkedHashMap<>();
    columns.put("", java.util.Arrays.copyOf(outcome.arrays()[out], count));
    placements.forEach(
        (array, placement) -> {
          double[] column = new double[count];
          for (int i = 0; i < count; i++) {
            column[i] = arrays[array][placement.at(i, probe.numbers(), probe.grid())];
          }
          columns.put(name(array), column);
        });
    for (int i = 0; i < numbers.length; i++) {
      double[] column = new double[count];
      java.util.Arrays.fill(column, numbers[i]);
      columns.put(kernel.signature().numbers().get(i).name(), column);
    }
    return new Samples(columns);
  }

  /** Whether the chain gives the function's values for other sizes too. */
  private boolean again(Term term, List<Probe> probes, Random random) {
    List<Probe> others = new ArrayList<>(probes);
    Probe larger = Probe.larger(kernel, geometry, 23);
    if (larger != null) {
      others.add(larger);
    }
    if (others.isEmpty()) {
      return false;
    }
    for (Probe probe : others) {
      for (int run = 0; run < 2; run++) {
        for (Map.Entry<Integer, Placement> each : placements.entrySet()) {
          int most = 0;
          for (int i = 0; i < probe.extents()[out]; i++) {
            most = Math.max(most, each.getValue().at(i, probe.numbers(), probe.grid()));
          }
          if (most + 1 != probe.extents()[each.getKey()]) {
            return false;
          }
        }
        Samples samples = samples(probe, run, random);
        if (samples == null) {
          return false;
        }
        double[] target = samples.columns().getOrDefault("", new double[0]);
        double[] values = Pointwise.evaluate(term, samples.columns(), target.length);
        if (!Compare.same(target, values, kernel.type(out))) {
          return false;
        }
      }
    }
    return true;
  }
}
