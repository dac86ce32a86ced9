package org.mlswitcheroo.core.listing.op;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mlswitcheroo.core.listing.KernelSignature;
import org.mlswitcheroo.core.listing.op.Trials.Trial;

/**
 * Decides about candidates: the function must give what the meaning says for several sizes and
 * numbers, by itself or with operations over elements behind it. Used by one thread.
 */
final class Judge {
  private static final int LONGEST = 2;
  private static final int SAMPLES = 96;
  private static final int ENOUGH = 24;

  /** One in so many values must be another one: what hardly varies says nothing. */
  private static final int LEAST_VARIED = 5;

  private static final int MOST = 25;
  private static final int SHIFT = 4 * Trials.COUNT;

  /** So few values are not compared before a search. */
  private static final int FEW = 8;

  private final Kernel kernel;
  private final Trials trials;
  private final List<MeaningEntry> elements;
  private final int out;
  private final boolean again;
  private final List<Integer> left;
  private final List<Probe> probes;
  private final boolean chains;
  private final boolean checked;
  private Optional<Solution> solution = Optional.empty();

  /**
   * @param again whether the result may depend on what it held before
   * @param left arrays that the meaning does not know
   * @param chains whether operations over elements may follow
   * @param checked whether further sizes and numbers are tried
   */
  Judge(
      Kernel kernel,
      Trials trials,
      List<MeaningEntry> elements,
      int out,
      boolean again,
      List<Integer> left,
      List<Probe> probes,
      boolean chains,
      boolean checked) {
    this.checked = checked;
    this.kernel = kernel;
    this.trials = trials;
    this.elements = elements;
    this.out = out;
    this.again = again;
    this.left = left;
    this.probes = probes;
    this.chains = chains;
  }

  Optional<Solution> solution() {
    return solution;
  }

  /** Whether a candidate is what the function means. */
  boolean accepts(Candidate candidate) {
    for (Map<Integer, int[]> spans : spans(candidate)) {
      if (accepts(candidate, spans)) {
        return true;
      }
    }
    return false;
  }

  /** The axes of the result that arrays which the meaning does not know may go along. */
  private List<Map<Integer, int[]>> spans(Candidate candidate) {
    if (left.isEmpty()) {
      return List.of(Map.of());
    }
    List<Map<Integer, int[]>> found = new ArrayList<>();
    int axes = candidate.entry().meaning().result().sizes().size();
    for (int from = 0; from < axes; from++) {
      for (int to = axes; to > from; to--) {
        int array = left.get(0);
        int[] span = {from, to};
        boolean fits = true;
        for (Probe probe : probes) {
          int[] shape =
              Candidate.shape(
                  candidate.meaning().result().sizes(),
                  candidate.values(probe.numbers(), probe.grid()));
          long size = Candidate.count(Arrays.copyOfRange(shape, from, to));
          fits &= !candidate.derived().isEmpty() || size == probe.extents()[array];
        }
        if (fits) {
          found.add(Map.of(array, span));
        }
      }
    }
    return found;
  }

  private boolean accepts(Candidate candidate, Map<Integer, int[]> spans) {
    Trial first = trials.run(candidate, 0, spans);
    if (first == null) {
      return false;
    }
    boolean reals =
        realNumbers().stream()
            .allMatch(i -> candidate.attributes().values().stream().anyMatch(s -> s.number() == i));
    if (spans.isEmpty() && reals && trials.agrees(first)) {
      for (int which = 1; checked && which < Trials.COUNT; which++) {
        Trial trial = trials.run(candidate, which, spans);
        if (trial == null || !trials.agrees(trial)) {
          return false;
        }
      }
      Term whole = Term.leaf(Solution.WHOLE, new double[0], true);
      solution = Optional.of(solution(candidate, whole, Map.of(), spans));
      return true;
    }
    return chains && chain(candidate, spans, first);
  }

  private List<Integer> realNumbers() {
    List<Integer> found = new ArrayList<>();
    List<KernelSignature.NumberParameter> numbers = kernel.signature().numbers();
    for (int i = 0; i < numbers.size(); i++) {
      if (numbers.get(i).real()) {
        found.add(i);
      }
    }
    return found;
  }

  private boolean chain(Candidate candidate, Map<Integer, int[]> spans, Trial first) {
    List<Trial> all = new ArrayList<>(List.of(first));
    if (first.expected().length >= FEW && !Compare.related(first.expected(), first.found())) {
      return false;
    }
    int samples = first.expected().length;
    for (int which = 1; which < Trials.COUNT || (samples < ENOUGH && which < MOST); which++) {
      Trial trial = trials.run(candidate, which + SHIFT, spans);
      if (trial == null) {
        return false;
      }
      samples += trial.expected().length;
      all.add(trial);
    }
    List<Boolean> before = again ? List.of(true, false) : List.of(false);
    for (boolean with : before) {
      List<Term> leaves = new ArrayList<>();
      leaves.add(Term.leaf(Solution.WHOLE, joined(all, Trial::expected), true));
      if (with) {
        leaves.add(Term.leaf(name(out), joined(all, Trial::before), true));
      }
      spans.forEach(
          (array, span) ->
              leaves.add(
                  Term.leaf(name(array), joined(all, trial -> spread(trial, array, span)), true)));
      List<Term> given = new ArrayList<>();
      for (int i : realNumbers()) {
        if (candidate.attributes().values().stream().noneMatch(s -> s.number() == i)) {
          String name = kernel.signature().numbers().get(i).name();
          given.add(Term.leaf(name, joined(all, trial -> filled(trial, i)), false));
        }
      }
      double[] target = joined(all, Trial::found);
      if (Arrays.stream(target).distinct().count() * LEAST_VARIED < target.length) {
        return false;
      }
      Optional<Term> term = search(leaves, given, target, with);
      if (term.isPresent() && (!checked || confirmed(candidate, spans, term.get()))) {
        Map<String, Placement> places = with ? Map.of(name(out), Placement.SAME) : Map.of();
        solution = Optional.of(solution(candidate, term.get(), places, spans));
        return true;
      }
    }
    return false;
  }

  private Optional<Term> search(
      List<Term> leaves, List<Term> given, double[] target, boolean with) {
    Map<String, double[]> columns = new LinkedHashMap<>();
    leaves.forEach(leaf -> columns.put(leaf.leaf(), leaf.values()));
    given.forEach(leaf -> columns.put(leaf.leaf(), leaf.values()));
    columns.put("", target);
    Map<String, double[]> some = Columns.some(columns, SAMPLES);
    ElementSearch search =
        new ElementSearch(
            elements,
            leaves.stream()
                .map(t -> Term.leaf(t.leaf(), Objects.requireNonNull(some.get(t.leaf())), true))
                .toList(),
            given.stream()
                .map(t -> Term.leaf(t.leaf(), Objects.requireNonNull(some.get(t.leaf())), false))
                .toList(),
            kernel.signature().literals(),
            Objects.requireNonNull(some.get("")),
            kernel.type(out));
    Optional<Term> found = search.search(with && !given.isEmpty() ? LONGEST + 1 : LONGEST);
    kernel.charge(ElementSearch.COST * search.made());
    return found;
  }

  /** Whether a chain holds for other numbers, and depends on what the meaning gives. */
  private boolean confirmed(Candidate candidate, Map<Integer, int[]> spans, Term chain) {
    for (int which = Trials.COUNT; which < 2 * Trials.COUNT; which++) {
      Trial trial = trials.run(candidate, which, spans);
      if (trial == null) {
        return false;
      }
      Map<String, double[]> leaves = new LinkedHashMap<>();
      leaves.put(Solution.WHOLE, trial.expected());
      leaves.put(name(out), trial.before());
      spans.forEach((array, span) -> leaves.put(name(array), spread(trial, array, span)));
      for (int i : realNumbers()) {
        leaves.put(kernel.signature().numbers().get(i).name(), filled(trial, i));
      }
      int samples = trial.expected().length;
      double[] value = Pointwise.evaluate(chain, leaves, samples);
      if (!Compare.same(trial.found(), value, kernel.type(out))) {
        return false;
      }
      double[] moved = trial.expected().clone();
      for (int i = 0; i < samples; i++) {
        moved[i] += 0.37 + Math.abs(moved[i]);
      }
      leaves.put(Solution.WHOLE, moved);
      double[] other = Pointwise.evaluate(chain, leaves, samples);
      int changed = 0;
      for (int i = 0; i < samples; i++) {
        changed += value[i] == other[i] ? 0 : 1;
      }
      if (changed * 3 < samples) {
        return false;
      }
    }
    return true;
  }

  private Solution solution(
      Candidate candidate, Term chain, Map<String, Placement> places, Map<Integer, int[]> spans) {
    Map<String, int[]> named = new LinkedHashMap<>();
    spans.forEach((array, span) -> named.put(name(array), span));
    List<String> evidence =
        checked
            ? List.of(
                "the instructions, run with " + Trials.COUNT + " sizes of random numbers, agree")
            : List.of("the instructions agree", Solution.UNCHECKED);
    return new Solution(Optional.of(candidate), chain, places, named, name(out), evidence);
  }

  private String name(int array) {
    return kernel.signature().arrays().get(array).name();
  }

  private interface Column {
    double[] of(Trial trial);
  }

  private static double[] joined(List<Trial> trials, Column column) {
    return trials.stream().flatMapToDouble(t -> Arrays.stream(column.of(t))).toArray();
  }

  private static double[] filled(Trial trial, int number) {
    double[] found = new double[trial.expected().length];
    Arrays.fill(found, trial.numbers()[number]);
    return found;
  }

  private static double[] spread(Trial trial, int array, int[] span) {
    double[] values = trial.arrays()[array];
    double[] found = new double[trial.expected().length];
    int inner = 1;
    for (int axis = span[1]; axis < trial.shape().length; axis++) {
      inner *= trial.shape()[axis];
    }
    for (int i = 0; i < found.length; i++) {
      found[i] = values[i / inner % values.length];
    }
    return found;
  }
}
