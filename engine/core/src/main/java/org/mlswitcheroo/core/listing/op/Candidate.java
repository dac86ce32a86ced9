package org.mlswitcheroo.core.listing.op;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mlswitcheroo.semantics.meaning.Formula;
import org.mlswitcheroo.semantics.meaning.MeaningEvaluator;
import org.mlswitcheroo.semantics.meaning.TensorMeaning;

/**
 * What a function may mean.
 *
 * @param entry the operation
 * @param inputs the array of each input that is there
 * @param sizes where sizes come from
 * @param attributes where attributes come from
 * @param derived numbers that repeat a size of the result, with that size: the product of the axes
 *     of the result from one to another
 */
record Candidate(
    MeaningEntry entry,
    Map<String, Integer> inputs,
    Map<String, Source> sizes,
    Map<String, Source> attributes,
    Map<Integer, int[]> derived) {

  /** The meaning with the inputs that are there. */
  TensorMeaning meaning() {
    Set<String> absent = new LinkedHashSet<>();
    for (TensorMeaning.Array input : entry.meaning().inputs()) {
      if (!inputs.containsKey(input.name())) {
        absent.add(input.name());
      }
    }
    return entry.meaning().without(absent);
  }

  /** Sizes and attributes by name. */
  Map<String, Double> values(double[] numbers, int[] grid) {
    Map<String, Double> found = new LinkedHashMap<>();
    sizes.forEach((name, source) -> found.put(name, source.value(numbers, grid)));
    attributes.forEach((name, source) -> found.put(name, source.value(numbers, grid)));
    return found;
  }

  /** The sizes of an array. */
  static int[] shape(List<Formula> sizes, Map<String, Double> values) {
    return MeaningEvaluator.sizes(sizes, values);
  }

  static long count(int[] shape) {
    long count = 1;
    for (int size : shape) {
      count *= Math.max(size, 0);
    }
    return count;
  }
}
