package org.mlswitcheroo.core.weights;

import java.util.List;

/**
 * One weight of a layer: its name in the target (with {@code /} where it lies in a layer inside),
 * its names in the source, and the change between them.
 */
public record ParamRow(String target, List<String> sources, Change change) {
  public ParamRow {
    sources = List.copyOf(sources);
    if (sources.isEmpty() || (sources.size() > 1) != change.merge().isPresent()) {
      throw new IllegalArgumentException(
          "the weight ("
              + target
              + ") comes from ("
              + String.join(", ", sources)
              + ")\nMaybe say how several weights make one: concat, stack or sum.");
    }
  }

  /** A weight that comes from one of the source. */
  public static ParamRow of(String target, String source, Change change) {
    return new ParamRow(target, List.of(source), change);
  }
}
