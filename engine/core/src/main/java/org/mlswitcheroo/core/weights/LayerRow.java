package org.mlswitcheroo.core.weights;

import java.util.List;

/**
 * The weights of one operation of kind layer.
 *
 * @param op name of the operation
 * @param targets classes that it is written as: dotted paths, or the names of helpers
 * @param params its weights; those not listed keep name and shape
 * @param custom a function of the template that gives the weights of a live layer, or empty
 * @param ignored weights that only the source has
 */
public record LayerRow(
    String op, List<String> targets, List<ParamRow> params, String custom, List<String> ignored) {
  public LayerRow {
    targets = List.copyOf(targets);
    params = List.copyOf(params);
    ignored = List.copyOf(ignored);
    if (!custom.isEmpty() && !params.isEmpty()) {
      throw new IllegalArgumentException(
          "the layer ("
              + op
              + ") has a custom rule ("
              + custom
              + ") and weights of its own\n"
              + "Maybe move them into the function of the template.");
    }
  }

  /** A layer without a custom rule and without ignored weights. */
  public static LayerRow of(String op, String target, ParamRow... params) {
    return new LayerRow(op, List.of(target), List.of(params), "", List.of());
  }
}
