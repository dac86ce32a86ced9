package org.mlswitcheroo.core.listing.op;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mlswitcheroo.semantics.meaning.Formula;
import org.mlswitcheroo.semantics.meaning.MeaningEvaluator;
import org.mlswitcheroo.semantics.meaning.TensorMeaning;

/**
 * How far windows reach into an array: the place that is read where all indices are largest. A
 * function that asks for bounds stops at the end of an axis, one that does not goes on.
 */
final class Corners {
  private static final double LEAST = 0.4;
  private final TensorMeaning meaning;
  private final Map<String, Double> values;
  private final int[] result;

  /**
   * @param result sizes of the result
   */
  Corners(TensorMeaning meaning, Map<String, Double> values, int[] result) {
    this.meaning = meaning;
    this.values = values;
    this.result = result;
  }

  /** Whether an input may be touched up to a number of elements. */
  boolean reach(TensorMeaning.Array input, int touched) {
    Map<String, Double> at = new HashMap<>(values);
    TensorMeaning.Step last = meaning.steps().get(meaning.steps().size() - 1);
    for (int axis = 0; axis < result.length; axis++) {
      at.put(last.indices().get(axis), result[axis] - 1.0);
    }
    return meaning.steps().size() > 1 || reach(last.value(), at, input, touched);
  }

  private static boolean reach(
      Formula formula, Map<String, Double> at, TensorMeaning.Array input, int touched) {
    if (formula instanceof Formula.Element element && element.array().equals(input.name())) {
      int[] place = MeaningEvaluator.sizes(element.indices(), at);
      int[] shape = MeaningEvaluator.sizes(input.sizes(), at);
      long open = 0;
      long bounded = 0;
      for (int axis = 0; axis < place.length; axis++) {
        open = open * shape[axis] + place[axis];
        bounded = bounded * shape[axis] + Math.min(place[axis], shape[axis] - 1);
      }
      boolean beyond = open != bounded;
      return touched == open + 1 || (beyond && touched <= bounded + 1 && touched > LEAST * bounded);
    }
    Map<String, Double> inner = at;
    if (formula instanceof Formula.Reduce reduce) {
      inner = new HashMap<>(at);
      for (Formula.Bound bound : reduce.bounds()) {
        int limit = MeaningEvaluator.sizes(List.of(bound.limit()), inner)[0];
        inner.put(bound.index(), limit - (bound.inclusive() ? 0.0 : 1.0));
      }
    }
    for (Formula part : formula.parts()) {
      if (!reach(part, inner, input, touched)) {
        return false;
      }
    }
    return true;
  }
}
