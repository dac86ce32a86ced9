package org.mlswitcheroo.semantics.isa.run;

import java.util.List;
import org.mlswitcheroo.semantics.isa.Type;

/**
 * Operators on the values of all threads of a warp, which are the same as those of {@link
 * Arithmetic} on one. What is asked for once is asked for here and not for each thread.
 */
final class Lanes {
  private Lanes() {}

  /** Each value cut to a type. */
  static void cut(Type type, long[] v) {
    switch (type) {
      case U32, B32 -> {
        for (int i = 0; i < Warp.LANES; i++) {
          v[i] &= 0xffffffffL;
        }
      }
      case S32 -> {
        for (int i = 0; i < Warp.LANES; i++) {
          v[i] = (int) v[i];
        }
      }
      case U64, S64, F64, ADDR, LABEL -> {}
      default -> {
        for (int i = 0; i < Warp.LANES; i++) {
          v[i] = Arithmetic.cut(type, v[i]);
        }
      }
    }
  }

  /** The operator on two values of each thread. */
  static void binary(String op, Type type, long[] a, long[] b, long[] out, boolean[] lanes) {
    if (type == Type.F32 ? floats(op, a, b, out) : !type.isFloat() && whole(op, type, a, b, out)) {
      return;
    }
    for (int i = 0; i < Warp.LANES; i++) {
      if (lanes[i]) {
        out[i] = Arithmetic.binary(op, type, a[i], b[i]);
      }
    }
  }

  private static boolean whole(String op, Type type, long[] a, long[] b, long[] out) {
    switch (op) {
      case "+" -> {
        for (int i = 0; i < Warp.LANES; i++) {
          out[i] = a[i] + b[i];
        }
        cut(type, out);
      }
      case "-" -> {
        for (int i = 0; i < Warp.LANES; i++) {
          out[i] = a[i] - b[i];
        }
        cut(type, out);
      }
      case "*" -> {
        for (int i = 0; i < Warp.LANES; i++) {
          out[i] = a[i] * b[i];
        }
        cut(type, out);
      }
      case "&" -> {
        for (int i = 0; i < Warp.LANES; i++) {
          out[i] = a[i] & b[i];
        }
      }
      case "|" -> {
        for (int i = 0; i < Warp.LANES; i++) {
          out[i] = a[i] | b[i];
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean floats(String op, long[] a, long[] b, long[] out) {
    switch (op) {
      case "+" -> {
        for (int i = 0; i < Warp.LANES; i++) {
          out[i] = bits(real(a[i]) + real(b[i]));
        }
      }
      case "-" -> {
        for (int i = 0; i < Warp.LANES; i++) {
          out[i] = bits(real(a[i]) - real(b[i]));
        }
      }
      case "*" -> {
        for (int i = 0; i < Warp.LANES; i++) {
          out[i] = bits(real(a[i]) * real(b[i]));
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** A function on the values of each thread. */
  static void call(
      String name, Type type, List<Type> types, long[][] v, long[] out, boolean[] lanes) {
    if (name.equals("fma") && type == Type.F32 && types.get(0) == Type.F32) {
      long[] a = v[0];
      long[] b = v[1];
      long[] c = v[2];
      for (int i = 0; i < Warp.LANES; i++) {
        out[i] = bits((float) ((double) real(a[i]) * real(b[i]) + real(c[i])));
      }
      return;
    }
    long[] one = new long[v.length];
    for (int i = 0; i < Warp.LANES; i++) {
      if (lanes[i]) {
        for (int k = 0; k < v.length; k++) {
          one[k] = v[k][i];
        }
        out[i] = Arithmetic.call(name, type, types, one);
      }
    }
  }

  private static float real(long bits) {
    return Float.intBitsToFloat((int) bits);
  }

  private static long bits(float value) {
    return Float.floatToRawIntBits(value) & 0xffffffffL;
  }
}
