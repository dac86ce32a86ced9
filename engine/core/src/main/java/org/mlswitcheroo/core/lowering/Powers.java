package org.mlswitcheroo.core.lowering;

import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.mlswitcheroo.core.kernel.KernelBuilder;

/** Powers of floats. */
final class Powers {
  private static final int MOST_FACTORS = 16;

  private Powers() {}

  /** A power, by products where the exponent is small and whole. */
  static int of(KernelBuilder builder, int base, @Nullable Double known, IntSupplier exponent) {
    if (known != null && known == 0.5) {
      return builder.op("sqrt", base);
    }
    if (known == null || known != Math.rint(known) || Math.abs(known) > MOST_FACTORS) {
      return builder.op("pow", base, exponent.getAsInt());
    }
    int left = (int) Math.abs(known);
    int power = base;
    int product = -1;
    while (left > 0) {
      if (left % 2 == 1) {
        product = product < 0 ? power : builder.op("fmul", product, power);
      }
      left /= 2;
      power = left > 0 ? builder.op("fmul", power, power) : power;
    }
    product = product < 0 ? builder.real(1) : product;
    return known < 0 ? builder.op("recip", product) : product;
  }
}
