package org.mlswitcheroo.core.listing.op;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mlswitcheroo.semantics.meaning.Formula;
import org.mlswitcheroo.semantics.meaning.TensorMeaning;

/**
 * Compares how far arrays are touched with what a meaning says, while its sizes are being chosen.
 * Used by one thread.
 */
final class Extents {
  /** How much of an array is touched at least where some reads fall outside of another. */
  private static final double LEAST = 0.6;

  private final MeaningEntry entry;
  private final List<Probe> probes;
  private final int out;
  private final Map<String, Integer> inputs;
  private final Map<String, Source> sizes;
  private final Map<String, Source> attributes;
  private final Set<String> plain = new LinkedHashSet<>();
  private final Map<Formula, Set<String>> needed = new IdentityHashMap<>();
  private final boolean padded;
  private final boolean added;
  private final boolean windows;

  /**
   * @param inputs the arrays of inputs, as they are chosen
   * @param sizes where sizes come from, as they are chosen
   * @param attributes where attributes come from, as they are chosen
   */
  Extents(
      MeaningEntry entry,
      List<Probe> probes,
      int out,
      Map<String, Integer> inputs,
      Map<String, Source> sizes,
      Map<String, Source> attributes) {
    this.entry = entry;
    this.probes = probes;
    this.out = out;
    this.inputs = inputs;
    this.sizes = sizes;
    this.attributes = attributes;
    entry.meaning().inputs().stream()
        .map(TensorMeaning.Array::name)
        .filter(entry::plain)
        .forEach(plain::add);
    this.padded = entry.padded();
    this.windows = !entry.whole().isEmpty();
    this.added = !probes.isEmpty() && probes.get(0).read()[out];
  }

  /** Whether an input is read along all of its axes, each by an index of its own. */
  boolean isPlain(String input) {
    return plain.contains(input);
  }

  /** Whether each input is touched as far as the sizes that are known say. */
  boolean possible() {
    for (Map.Entry<String, Integer> each : inputs.entrySet()) {
      if (plain.contains(each.getKey())) {
        List<Formula> shape = entry.meaning().input(each.getKey()).orElseThrow().sizes();
        if (!fits(shape, each.getValue())) {
          return false;
        }
      }
    }
    for (Probe probe : probes) {
      double known = 1;
      for (Formula size : entry.meaning().result().sizes()) {
        double value = size instanceof Formula.Name ? size(size, probe) : 1;
        known *= Double.isNaN(value) ? 1 : value;
      }
      if (known <= 0 || (!added && probe.extents()[out] % known != 0)) {
        return false;
      }
    }
    return true;
  }

  private boolean fits(List<Formula> shape, int array) {
    int exact = 0;
    boolean all = true;
    for (Probe probe : probes) {
      double product = 1;
      for (Formula size : shape) {
        double value = size(size, probe);
        all &= !Double.isNaN(value);
        product *= Double.isNaN(value) ? 1 : value;
      }
      int touched = probe.extents()[array];
      exact += product == touched ? 1 : 0;
      boolean right =
          !all
              ? product > 0 && (padded ? LEAST * product <= touched : touched % product == 0)
              : product == touched || (padded && touched <= product && touched > LEAST * product);
      if (!right) {
        return false;
      }
    }
    return !all || exact > 0 || probes.isEmpty();
  }

  /** A size in a probe, NaN while it is not known, -1 when it is no whole number. */
  private double size(Formula size, Probe probe) {
    if (size instanceof Formula.Name name) {
      Source source = source(name.name());
      double value = source == null ? 0 : source.value(probe.numbers(), probe.grid());
      return source == null ? Double.NaN : Double.isNaN(value) ? -1 : Math.max((int) value, 0);
    }
    Map<String, Double> values = new HashMap<>();
    for (String name : needed.computeIfAbsent(size, Extents::names)) {
      Source source = source(name);
      if (source == null) {
        return Double.NaN;
      }
      double value = source.value(probe.numbers(), probe.grid());
      if (Double.isNaN(value)) {
        return -1;
      }
      values.put(name, value);
    }
    return Candidate.count(Candidate.shape(List.of(size), values));
  }

  private @Nullable Source source(String name) {
    Source size = sizes.get(name);
    return size == null ? attributes.get(name) : size;
  }

  private static Set<String> names(Formula formula) {
    Set<String> found = new LinkedHashSet<>();
    collect(formula, found);
    return found;
  }

  private static void collect(Formula formula, Set<String> found) {
    if (formula instanceof Formula.Name name) {
      found.add(name.name());
    }
    formula.parts().forEach(part -> collect(part, found));
  }

  /**
   * Whether the result is touched as far as the sizes say.
   *
   * @param derived numbers that repeat a size of the result
   * @param candidate makes the candidate that is being looked at
   */
  boolean result(Map<Integer, int[]> derived, Supplier<Candidate> candidate) {
    List<Formula> shape = entry.meaning().result().sizes();
    for (Probe probe : probes) {
      double product = 1;
      int[] dims = new int[shape.size()];
      boolean single = true;
      for (int axis = 0; axis < shape.size(); axis++) {
        double size = size(shape.get(axis), probe);
        for (Map.Entry<Integer, int[]> each : derived.entrySet()) {
          int[] span = each.getValue();
          if (span[0] <= axis && axis < span[1]) {
            size = axis == span[0] ? probe.numbers()[each.getKey()] : 1;
            single &= span[1] == span[0] + 1;
          }
        }
        dims[axis] = (int) size;
        product *= size;
      }
      if (added ? product < probe.extents()[out] : product != probe.extents()[out]) {
        return false;
      }
      if (single && windows && !reaches(candidate.get(), probe, dims)) {
        return false;
      }
    }
    return true;
  }

  private boolean reaches(Candidate candidate, Probe probe, int[] dims) {
    Map<String, Double> values = candidate.values(probe.numbers(), probe.grid());
    Corners corners = new Corners(candidate.meaning(), values, dims);
    for (Map.Entry<String, Integer> each : inputs.entrySet()) {
      TensorMeaning.Array input = entry.meaning().input(each.getKey()).orElseThrow();
      if (!plain.contains(input.name())
          && !corners.reach(input, probe.extents()[each.getValue()])) {
        return false;
      }
    }
    return true;
  }

  /** Whether a size only says how long an array is of which data choose the elements. */
  boolean open(String name) {
    Formula size = new Formula.Name(name);
    List<TensorMeaning.Array> all =
        entry.meaning().inputs().stream().filter(a -> a.sizes().contains(size)).toList();
    return all.size() == 1
        && !plain.contains(all.get(0).name())
        && !windows
        && !entry.meaning().result().sizes().contains(size);
  }
}
