package org.mlswitcheroo.core.listing.op;

import java.util.Random;
import org.mlswitcheroo.semantics.isa.Type;

/** Random numbers of arrays. */
final class Data {
  private static final int NARROW = 250;
  private static final int WIDE = 6000;

  private Data() {}

  private static int whole(Type type, Random random) {
    int most = type.bits() == 8 ? NARROW : WIDE;
    return random.nextInt(most) - (type.isSigned() ? most / 2 : 0);
  }

  /**
   * Numbers of a type.
   *
   * @param which 0 small of both signs, 1 positive, 2 very small, 3 larger
   * @param below whole numbers are below it, so that they are indices of all axes; 0 where they are
   *     none and may be large and of both signs
   */
  static double[] random(int count, Type type, int which, int below, Random random) {
    double[] found = new double[count];
    for (int i = 0; i < count; i++) {
      if (!type.isFloat()) {
        found[i] = below > 0 ? random.nextInt(below) : whole(type, random);
      } else {
        double value = random.nextGaussian();
        found[i] =
            switch (which) {
              case 1 -> Math.abs(value) + 0.05;
              case 2 -> value * (type == Type.F16 ? 0.1 : 3e-3);
              case 3 -> value * 2;
              default -> value;
            };
      }
    }
    return Kernel.rounded(found, type);
  }

  /**
   * Numbers that show what a chain of operations over elements does.
   *
   * @param run which numbers
   */
  static double[] samples(int count, Type type, int run, Random random) {
    double[] found = new double[count];
    for (int i = 0; i < count; i++) {
      if (!type.isFloat()) {
        found[i] = random.nextInt(run % 2 == 0 ? 9 : 2000) - (run % 2 == 0 ? 4 : 1000);
        continue;
      }
      double value = random.nextGaussian();
      found[i] =
          switch (run % 6) {
            case 0 -> Math.abs(value) + 0.1;
            case 1 -> value;
            case 2 -> 4 * value;
            case 3 -> 0.2 * value;
            case 4 -> random.nextInt(7) - 3;
            default -> 9 * value;
          };
    }
    return Kernel.rounded(found, type);
  }
}
