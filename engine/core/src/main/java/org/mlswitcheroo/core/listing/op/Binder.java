package org.mlswitcheroo.core.listing.op;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.mlswitcheroo.semantics.meaning.Formula;
import org.mlswitcheroo.semantics.meaning.TensorMeaning;

/**
 * Finds which parameter may be which input, size and attribute of a meaning, so that the function
 * touches its arrays as far as the meaning says. Used once.
 */
final class Binder {
  private static final double[] WHOLE = {1, 2, 0, 3, 4, 5};
  private static final double[] FIXED = {3, 2, 5, 7, 4, 1};

  private static final int MOST_STEPS = 150_000;

  /** What a step costs. */
  private static final int STEP = 2;

  /** What it costs to compare a choice of everything. */
  private static final int CHOICE = 10;

  /** How many numbers may repeat sizes of the result. */
  private static final int MOST_LEFT = 2;

  private final Kernel kernel;
  private final MeaningEntry entry;
  private final Predicate<Candidate> accept;
  private final List<Source> sources = new ArrayList<>();
  private final List<Integer> whole = new ArrayList<>();
  private final List<Integer> real = new ArrayList<>();
  private final Map<String, Integer> inputs = new LinkedHashMap<>();
  private final Map<String, Source> sizes = new LinkedHashMap<>();
  private final Map<String, Source> attributes = new LinkedHashMap<>();
  private final Set<String> order = new LinkedHashSet<>();
  private final Extents extents;
  private final Set<String> wholeNames;
  private final List<String> attributeNames;
  private int steps;

  /**
   * @param accept tells whether a candidate is the one; the search ends with it
   */
  Binder(
      Kernel kernel,
      Geometry geometry,
      MeaningEntry entry,
      List<Probe> probes,
      int out,
      boolean divided,
      Predicate<Candidate> accept) {
    this.kernel = kernel;
    this.entry = entry;
    this.accept = accept;
    this.wholeNames = entry.whole();
    this.attributeNames = List.copyOf(entry.meaning().attributes());
    this.extents = new Extents(entry, probes, out, inputs, sizes, attributes);
    for (int i = 0; i < kernel.signature().numbers().size(); i++) {
      (kernel.signature().numbers().get(i).real() ? real : whole).add(i);
    }
    whole.forEach(i -> sources.add(Source.number(i)));
    if (probes.isEmpty()) {
      sources.add(Source.number(kernel.signature().numbers().size()));
    }
    for (int axis : geometry.free()) {
      if (divided) {
        whole.forEach(i -> sources.add(Source.quotient(axis, i)));
      }
      sources.add(Source.axis(axis));
    }
  }

  /** Searches with some arrays as inputs, in any order; whether a candidate was accepted. */
  boolean search(List<Integer> arrays) {
    List<TensorMeaning.Array> required =
        entry.meaning().inputs().stream().filter(input -> !input.optional()).toList();
    int more = arrays.size() - required.size();
    List<TensorMeaning.Array> optional =
        entry.meaning().inputs().stream().filter(TensorMeaning.Array::optional).toList();
    if (more < 0 || more > optional.size()) {
      return false;
    }
    for (int chosen = 0; chosen < 1 << optional.size(); chosen++) {
      if (Integer.bitCount(chosen) == more) {
        List<TensorMeaning.Array> all = new ArrayList<>(required);
        for (int i = 0; i < optional.size(); i++) {
          if ((chosen >> i & 1) != 0) {
            all.add(optional.get(i));
          }
        }
        if (place(all, arrays, 0, new boolean[arrays.size()])) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean place(
      List<TensorMeaning.Array> all, List<Integer> arrays, int at, boolean[] taken) {
    if (kernel.exhausted() || steps > MOST_STEPS) {
      return false;
    }
    if (at == all.size()) {
      order.clear();
      for (boolean first : new boolean[] {true, false}) {
        for (TensorMeaning.Array array : all) {
          if (extents.isPlain(array.name()) == first) {
            array.sizes().forEach(this::names);
          }
        }
      }
      order.addAll(
          entry.meaning().result().sizes().stream()
              .filter(Formula.Name.class::isInstance)
              .map(size -> ((Formula.Name) size).name())
              .toList());
      order.removeAll(attributeNames);
      return size(new ArrayList<>(order), 0);
    }
    for (int i = 0; i < arrays.size(); i++) {
      if (!taken[i]) {
        taken[i] = true;
        inputs.put(all.get(at).name(), arrays.get(i));
        boolean found = place(all, arrays, at + 1, taken);
        inputs.remove(all.get(at).name());
        taken[i] = false;
        if (found) {
          return true;
        }
      }
    }
    return false;
  }

  private void names(Formula formula) {
    if (formula instanceof Formula.Name name) {
      order.add(name.name());
    }
    formula.parts().forEach(this::names);
  }

  /** Whether another size is already as long as the same axis of the grid, or a part of it. */
  private boolean sameAxis(Source source) {
    return source.axis() >= 0
        && sizes.values().stream()
            .anyMatch(other -> other.axis() == source.axis() && !other.equals(source));
  }

  private void step() {
    steps++;
    kernel.charge(STEP);
  }

  private boolean size(List<String> names, int at) {
    if (kernel.exhausted() || steps > MOST_STEPS) {
      return false;
    }
    if (at == names.size()) {
      return attribute(attributeNames, 0);
    }
    String name = names.get(at);
    List<Source> domain = new ArrayList<>(sources);
    if (entry.fixed().contains(name)) {
      for (double value : FIXED) {
        domain.add(Source.literal(value));
      }
    }
    if (extents.open(name)) {
      domain.add(Source.number(kernel.signature().numbers().size()));
    }
    for (Source source : domain) {
      boolean taken = sizes.containsValue(source) && !entry.fixed().contains(name);
      if (!source.isLiteral() && (taken || sameAxis(source))) {
        continue;
      }
      sizes.put(name, source);
      step();
      if (extents.possible() && size(names, at + 1)) {
        return true;
      }
      sizes.remove(name);
    }
    return false;
  }

  private boolean attribute(List<String> names, int at) {
    if (kernel.exhausted() || steps > MOST_STEPS) {
      return false;
    }
    if (at == names.size()) {
      return rest();
    }
    long unused =
        whole.stream()
            .filter(i -> sizes.values().stream().noneMatch(s -> s.number() == i))
            .filter(i -> attributes.values().stream().noneMatch(s -> s.number() == i))
            .count();
    if (unused - (names.size() - at) > MOST_LEFT) {
      return false;
    }
    String name = names.get(at);
    for (Source source : domain(name)) {
      attributes.put(name, source);
      step();
      if (attribute(names, at + 1)) {
        return true;
      }
      attributes.remove(name);
    }
    return false;
  }

  private List<Source> domain(String name) {
    List<Source> found = new ArrayList<>();
    if (wholeNames.contains(name)) {
      whole.stream()
          .map(Source::number)
          .filter(s -> !sizes.containsValue(s) && !attributes.containsValue(s))
          .forEach(found::add);
      attributes.values().stream()
          .filter(s -> s.axis() < 0)
          .distinct()
          .forEach(
              s -> {
                if (!found.contains(s) && !s.isLiteral()) {
                  found.add(s);
                }
              });
      for (double value : WHOLE) {
        found.add(Source.literal(value));
      }
      return found;
    }
    real.stream().map(Source::number).filter(s -> !attributes.containsValue(s)).forEach(found::add);
    if (real.stream().noneMatch(i -> !attributes.containsValue(Source.number(i)))) {
      kernel.signature().literals().forEach(value -> found.add(Source.literal(value)));
      found.add(Source.literal(0));
    }
    return found;
  }

  /** Numbers that are left must repeat sizes of the result. */
  private boolean rest() {
    List<Integer> left = new ArrayList<>(whole);
    left.removeIf(
        i ->
            sizes.values().stream().anyMatch(s -> s.number() == i)
                || attributes.values().stream().anyMatch(s -> s.number() == i));
    boolean reals =
        real.stream().allMatch(i -> attributes.containsValue(Source.number(i))) || chained();
    return reals && derive(left, 0, new LinkedHashMap<>());
  }

  /** Floats that the meaning does not take may belong to an operation behind it. */
  private boolean chained() {
    return attributeNames.stream().allMatch(wholeNames::contains);
  }

  private Candidate candidate(Map<Integer, int[]> derived) {
    return new Candidate(
        entry,
        new LinkedHashMap<>(inputs),
        new LinkedHashMap<>(sizes),
        new LinkedHashMap<>(attributes),
        new LinkedHashMap<>(derived));
  }

  private boolean derive(List<Integer> left, int at, Map<Integer, int[]> derived) {
    List<Formula> shape = entry.meaning().result().sizes();
    if (at == left.size()) {
      kernel.charge(CHOICE);
      return extents.result(derived, () -> candidate(derived)) && accept.test(candidate(derived));
    }
    if (left.size() > MOST_LEFT) {
      return false;
    }
    for (int from = 0; from < shape.size(); from++) {
      for (int to = from + 1; to <= shape.size(); to++) {
        int[] span = {from, to};
        if (derived.values().stream().noneMatch(s -> java.util.Arrays.equals(s, span))) {
          derived.put(left.get(at), span);
          if (derive(left, at + 1, derived)) {
            return true;
          }
          derived.remove(left.get(at));
        }
      }
    }
    return false;
  }
}
