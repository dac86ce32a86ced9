package org.mlswitcheroo.core.listing.op;

import org.mlswitcheroo.semantics.isa.Type;

/** Whether numbers agree as far as the rounding of a type lets them. */
final class Compare {
  private Compare() {}

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
