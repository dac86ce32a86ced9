package org.mlswitcheroo.semantics.isa;

/** Floats of 16 bits. */
public final class Halves {
  private Halves() {}

  /** The nearest half of a float, ties to even. */
  public static int bits(float value) {
    int bits = Float.floatToRawIntBits(value);
    int sign = bits >>> 16 & 0x8000;
    int abs = bits & 0x7fffffff;
    if (abs > 0x7f800000) {
      return sign | 0x7e00;
    }
    if (abs >= 0x477ff000) {
      return sign | 0x7c00;
    }
    if (abs >= 0x38800000) {
      int rounded = abs + 0xfff + (abs >>> 13 & 1) - 0x38000000;
      return sign | rounded >>> 13;
    }
    if (abs < 0x33000000) {
      return sign;
    }
    int shift = 126 - (abs >>> 23);
    int mantissa = abs & 0x7fffff | 0x800000;
    int half = mantissa >>> shift;
    int rest = mantissa & (1 << shift) - 1;
    int middle = 1 << shift - 1;
    if (rest > middle || (rest == middle && (half & 1) == 1)) {
      half++;
    }
    return sign | half;
  }

  /** The float of a half. */
  public static float real(int bits) {
    int exponent = bits >>> 10 & 0x1f;
    int mantissa = bits & 0x3ff;
    float size =
        exponent == 0
            ? mantissa * 0x1p-24f
            : exponent == 31
                ? mantissa == 0 ? Float.POSITIVE_INFINITY : Float.NaN
                : Math.scalb(1f + mantissa * 0x1p-10f, exponent - 15);
    return (bits & 0x8000) == 0 ? size : -size;
  }
}
