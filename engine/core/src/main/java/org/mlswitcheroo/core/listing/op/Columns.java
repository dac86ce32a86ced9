package org.mlswitcheroo.core.listing.op;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Samples beside each other, by name. */
final class Columns {
  private Columns() {}

  /** At most some of the samples, the same of each column. */
  static Map<String, double[]> some(Map<String, double[]> columns, int most) {
    int length = columns.values().stream().mapToInt(c -> c.length).max().orElse(0);
    if (length <= most) {
      return columns;
    }
    int[] chosen = new Random(3).ints(most, 0, length).toArray();
    Map<String, double[]> found = new LinkedHashMap<>();
    columns.forEach(
        (name, values) -> {
          double[] some = new double[most];
          for (int i = 0; i < most; i++) {
            some[i] = values[chosen[i]];
          }
          found.put(name, some);
        });
    return found;
  }
}
