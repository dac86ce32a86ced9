package org.mlswitcheroo.core.listing.op;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlswitcheroo.semantics.isa.Type;
import org.mlswitcheroo.semantics.meaning.Formula;
import org.mlswitcheroo.semantics.meaning.MeaningFault;
import org.mlswitcheroo.semantics.meaning.TensorMeaning;

/**
 * Finds the shortest chain of operations over elements that gives a function's values: chains are
 * built up one operation at a time, of those that give the same values the first one stays. Used
 * once.
 */
final class ElementSearch {
  /** Smaller literals keep a division from failing and mean nothing else. */
  private static final double LEAST = 1e-6;

  private static final int MOST = 20_000;
  private static final int MOST_LAST = 120_000;

  /** What an expression costs. */
  static final long COST = 12;

  private final List<MeaningEntry> entries;
  private final double[] target;
  private final Type type;
  private final int needed;
  private final List<Term> all = new ArrayList<>();
  private final List<Term> given;
  private List<Term> numbers = List.of();
  private final List<List<Term>> levels = new ArrayList<>();
  private final Set<IntBuffer> seen = new HashSet<>();
  private final Map<MeaningEntry, Pointwise> compiled = new java.util.IdentityHashMap<>();
  private final Map<MeaningEntry, List<String>> attributes = new java.util.IdentityHashMap<>();
  private int made;
  private @Nullable Term found;

  /**
   * @param entries operations over elements
   * @param leaves inputs that vary; a chain must use all of them
   * @param given numbers that the function takes; a chain must use all of them
   * @param literals numbers that a chain may use
   */
  ElementSearch(
      List<MeaningEntry> entries,
      List<Term> leaves,
      List<Term> given,
      List<Double> literals,
      double[] target,
      Type type) {
    this.entries =
        entries.stream()
            .sorted(
                java.util.Comparator.comparingInt(
                    e -> e.meaning().attributes().size() + e.meaning().inputs().size()))
            .toList();
    this.target = target;
    this.type = type;
    this.needed = leaves.size() + given.size();
    levels.add(new ArrayList<>());
    leaves.forEach(leaf -> keep(leaf, levels.get(0)));
    this.given = List.copyOf(given);
    all.addAll(given);
    for (double literal : literals) {
      double[] values = new double[target.length];
      Arrays.fill(values, literal);
      if (Math.abs(literal) > LEAST) {
        all.add(Term.leaf(Source.literal(literal).text(), values, false));
      }
    }
  }

  /** How many expressions were computed. */
  int made() {
    return made;
  }

  /** The chain with at most some operations. */
  Optional<Term> search(int most) {
    for (Term leaf : levels.get(0)) {
      if (needed == 1 && Compare.same(leaf.values(), target, type)) {
        return Arrays.equals(leaf.values(), target) ? moved(leaf) : Optional.empty();
      }
    }
    for (int size = 1; size <= most; size++) {
      List<Term> next = new ArrayList<>();
      boolean last = size == most;
      for (boolean literal : new boolean[] {false, true}) {
        numbers = literal ? all : given;
        for (MeaningEntry entry : entries) {
          grow(entry, size, next, last);
          if (found != null) {
            return Optional.of(found);
          }
        }
      }
      levels.add(next);
    }
    return Optional.empty();
  }

  /** What only moves values; what nearly does is no operation. */
  private Optional<Term> moved(Term leaf) {
    return entries.stream()
        .filter(entry -> entry.meaning().steps().get(0).value() instanceof Formula.Element)
        .map(e -> new Term(List.of(e), "", List.of(leaf), Map.of(), leaf.values(), true))
        .findFirst();
  }

  private void grow(MeaningEntry entry, int size, List<Term> next, boolean last) {
    List<String> names = entry.meaning().inputs().stream().map(TensorMeaning.Array::name).toList();
    combine(entry, names, new ArrayList<>(), size - 1, next, last);
  }

  private void combine(
      MeaningEntry entry,
      List<String> names,
      List<Term> parts,
      int left,
      List<Term> next,
      boolean last) {
    if (found != null || made > MOST_LAST) {
      return;
    }
    int at = parts.size();
    if (at == names.size()) {
      if (left == 0 && parts.stream().anyMatch(Term::varies)) {
        bind(entry, attributes(entry), new LinkedHashMap<>(), parts, next, last);
      }
      return;
    }
    boolean end = at == names.size() - 1;
    for (int size = end ? left : 0; size <= left; size++) {
      for (Term term : levels.get(size)) {
        parts.add(term);
        combine(entry, names, parts, left - size, next, last);
        parts.remove(parts.size() - 1);
      }
    }
    boolean plain = attributes(entry).isEmpty();
    if (plain && names.size() == 2 && (!end || left == 0)) {
      for (Term number : numbers) {
        parts.add(number);
        combine(entry, names, parts, left, next, last);
        parts.remove(parts.size() - 1);
      }
    }
  }

  private List<String> attributes(MeaningEntry entry) {
    return attributes.computeIfAbsent(entry, e -> List.copyOf(e.meaning().attributes()));
  }

  private void bind(
      MeaningEntry entry,
      List<String> names,
      Map<String, Term> attributes,
      List<Term> parts,
      List<Term> next,
      boolean last) {
    if (found != null) {
      return;
    }
    if (attributes.size() < names.size()) {
      String name = names.get(attributes.size());
      List<Term> domain = new ArrayList<>(numbers);
      Double usual = numbers == all ? entry.defaults().get(name) : null;
      if (usual != null) {
        double[] values = new double[target.length];
        Arrays.fill(values, usual);
        domain.add(Term.leaf(Source.literal(usual).text(), values, false));
      }
      for (Term number : domain) {
        attributes.put(name, number);
        bind(entry, names, attributes, parts, next, last);
        attributes.remove(name);
      }
      return;
    }
    double[] values = values(entry, parts, attributes);
    made++;
    if (values == null) {
      return;
    }
    Term term =
        new Term(
            List.of(entry), "", List.copyOf(parts), new LinkedHashMap<>(attributes), values, true);
    if (Compare.same(values, target, type) && uses(term).size() == needed) {
      found = term;
    } else if (!last) {
      keep(term, next);
    }
  }

  private double @Nullable [] values(
      MeaningEntry entry, List<Term> parts, Map<String, Term> attributes) {
    try {
      return compiled
          .computeIfAbsent(entry, Pointwise::of)
          .values(parts, attributes, target.length);
    } catch (MeaningFault fault) {
      return null;
    }
  }

  /** The inputs and given numbers that an expression uses. */
  private Set<String> uses(Term term) {
    Set<String> found = new HashSet<>();
    collect(term, found);
    return found;
  }

  private static void collect(Term term, Set<String> found) {
    if (term.isLeaf() && !term.leaf().matches("[-+.0-9].*")) {
      found.add(term.leaf());
    }
    term.parts().forEach(part -> collect(part, found));
    term.attributes().values().forEach(part -> collect(part, found));
  }

  private void keep(Term term, List<Term> into) {
    if (into.size() >= MOST) {
      return;
    }
    int[] key = new int[term.values().length];
    boolean useful = false;
    for (int i = 0; i < key.length; i++) {
      key[i] = Float.floatToIntBits((float) term.values()[i]);
      useful |= Double.isFinite(term.values()[i]);
    }
    if (useful && seen.add(IntBuffer.wrap(key))) {
      into.add(term);
    }
  }
}
