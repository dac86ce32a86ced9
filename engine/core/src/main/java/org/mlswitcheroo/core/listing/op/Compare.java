package org.mlswitcheroo.core.listing.op;

import java.util.Arrays;
import org.mlswitcheroo.semantics.isa.Type;

/** Whether numbers agree as far as the rounding of a type lets them. */
final class Compare {
  private static final double RELATED = 0.25;

  private Compare() {}

  /** Whether values have anything to do with each other. */
  static boolean related(double[] x, double[] y) {
    double mx = Arrays.stream(x).average().orElse(0);
    double my = Arrays.stream(y).average().orElse(0);
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - mx) * (y[i] - my);
      xx += (x[i] - mx) * (x[i] - mx);
      yy += (y[i] - my) * (y[i] - my);
    }
    return xx == 0 || yy == 0 || !(Math.abs(xy) / Math.sqrt(xx * yy) < RELATED);
  }

  static boolean same(double[] found, double[] expected, Type type) {
    if (found.length != expected.length) {
      return false;
    }
    double bound = type == Type.F16 ? 6e-3 : type.isFloat() ? 1.5e-4 : 0;
    double most = 0;
    for (double value : expected) {
      most = Double.isFinite(value) ? Math.max(most, Math.abs(value)) : most;
    }
    for (int i = 0; i < found.length; i++) {
      double a = found[i];
      double b = expected[i];
      boolean equal =
          a == b
              || (Double.isNaN(a) && Double.isNaN(b))
              || Math.abs(a - b) <= bound * Math.abs(b) + 0.1 * bound * most;
      if (!equal) {
        return false;
      }
    }
    return true;
  }
}
