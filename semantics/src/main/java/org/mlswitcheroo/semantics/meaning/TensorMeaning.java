package org.mlswitcheroo.semantics.meaning;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an operation computes: arrays that go in, the array that comes out, and the steps between.
 *
 * @param inputs arrays in the order of the text
 * @param result name and sizes of what comes out
 * @param steps assignments in order; the last gives the result
 */
public record TensorMeaning(List<Array> inputs, Array result, List<Step> steps) {
  public TensorMeaning {
    inputs = List.copyOf(inputs);
    steps = List.copyOf(steps);
  }

  /**
   * An array.
   *
   * @param sizes its axes
   * @param optional whether it may be missing; its term then counts as the neutral element
   */
  public record Array(String name, List<Formula> sizes, boolean optional) {
    public Array {
      sizes = List.copyOf(sizes);
    }
  }

  /**
   * Sets every element of an array.
   *
   * @param indices the indices on the left, one for each axis
   * @param sizes how far each index goes
   */
  public record Step(String array, List<String> indices, List<Formula> sizes, Formula value) {
    public Step {
      indices = List.copyOf(indices);
      sizes = List.copyOf(sizes);
    }
  }

  /** Reads a text; throws {@link MeaningFault}. */
  public static TensorMeaning of(String text) {
    return new MeaningParser(text).meaning();
  }

  /** The input with a name. */
  public Optional<Array> input(String name) {
    return inputs.stream().filter(array -> array.name().equals(name)).findFirst();
  }

  /** The names that are sizes: they stand alone as an axis of an input, in order. */
  public Set<String> sizes() {
    Set<String> found = new LinkedHashSet<>();
    for (Array input : inputs) {
      for (Formula size : input.sizes()) {
        if (size instanceof Formula.Name name) {
          found.add(name.name());
        }
      }
    }
    for (Formula size : result.sizes()) {
      if (size instanceof Formula.Name name) {
        found.add(name.name());
      }
    }
    return found;
  }

  /** The names that are neither sizes nor indices, in order: numbers that the operation takes. */
  public Set<String> attributes() {
    Set<String> found = new LinkedHashSet<>();
    inputs.forEach(input -> input.sizes().forEach(size -> free(size, Set.of(), found)));
    result.sizes().forEach(size -> free(size, Set.of(), found));
    for (Step step : steps) {
      free(step.value(), Set.copyOf(step.indices()), found);
    }
    found.removeAll(sizes());
    return found;
  }

  private static void free(Formula formula, Set<String> bound, Set<String> found) {
    if (formula instanceof Formula.Name name && !bound.contains(name.name())) {
      found.add(name.name());
    }
    Set<String> inner = bound;
    if (formula instanceof Formula.Reduce reduce) {
      inner = new LinkedHashSet<>(bound);
      for (Formula.Bound each : reduce.bounds()) {
        inner.add(each.index());
      }
    }
    for (Formula part : formula.parts()) {
      free(part, inner, found);
    }
  }

  /** The same without some optional inputs. */
  public TensorMeaning without(Set<String> absent) {
    return absent.isEmpty()
        ? this
        : new TensorMeaning(
            inputs.stream().filter(input -> !absent.contains(input.name())).toList(),
            result,
            steps.stream()
                .map(
                    step ->
                        new Step(
                            step.array(),
                            step.indices(),
                            step.sizes(),
                            Neutral.without(step.value(), absent)))
                .toList());
  }
}
