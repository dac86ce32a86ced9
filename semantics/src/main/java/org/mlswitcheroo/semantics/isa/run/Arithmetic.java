package org.mlswitcheroo.semantics.isa.run;

import java.util.List;
import org.mlswitcheroo.semantics.isa.Halves;
import org.mlswitcheroo.semantics.isa.Type;

/**
 * Operators and functions on values. A value is 64 bits: whole numbers are extended by their sign,
 * floats are their bits.
 */
public final class Arithmetic {
  private Arithmetic() {}

  /** A whole number cut to its type. */
  public static long cut(Type type, long value) {
    return switch (type) {
      case PRED, MASK -> value & 1;
      case U8 -> value & 0xff;
      case S8 -> (byte) value;
      case U16, F16 -> value & 0xffff;
      case S16 -> (short) value;
      case S32 -> (int) value;
      case U64, S64, F64, ADDR, LABEL -> value;
      default -> value & 0xffffffffL;
    };
  }

  public static double real(Type type, long bits) {
    return switch (type) {
      case F16 -> Halves.real((int) bits);
      case F32 -> Float.intBitsToFloat((int) bits);
      default -> Double.longBitsToDouble(bits);
    };
  }

  public static long bits(Type type, double value) {
    return switch (type) {
      case F16 -> Halves.bits((float) value);
      case F32 -> Float.floatToRawIntBits((float) value) & 0xffffffffL;
      default -> Double.doubleToRawLongBits(value);
    };
  }

  public static long cast(Type from, Type to, long value) {
    if (from.isFloat()) {
      double real = real(from, value);
      if (to.isFloat()) {
        return bits(to, real);
      }
      double low = to.isSigned() ? -Math.pow(2, to.bits() - 1) : 0;
      double high = Math.pow(2, to.isSigned() ? to.bits() - 1 : to.bits()) - 1;
      return cut(to, (long) Math.max(low, Math.min(high, Double.isNaN(real) ? 0 : real)));
    }
    if (to.isFloat()) {
      double real = from == Type.U64 && value < 0 ? value + 0x1p64 : (double) value;
      return bits(to, to == Type.F32 && from.bits() == 64 ? (float) value : real);
    }
    return cut(to, value);
  }

  public static long binary(String op, Type type, long a, long b) {
    if (type.isFloat()) {
      double x = real(type, a);
      double y = real(type, b);
      return switch (op) {
        case "+" -> bits(type, x + y);
        case "-" -> bits(type, x - y);
        case "*" -> bits(type, x * y);
        case "/" -> bits(type, x / y);
        case "==" -> x == y ? 1 : 0;
        case "!=" -> x != y ? 1 : 0;
        case "<" -> x < y ? 1 : 0;
        case "<=" -> x <= y ? 1 : 0;
        case ">" -> x > y ? 1 : 0;
        default -> x >= y ? 1 : 0;
      };
    }
    int order = type == Type.U64 ? Long.compareUnsigned(a, b) : Long.compare(a, b);
    return switch (op) {
      case "+" -> cut(type, a + b);
      case "-" -> cut(type, a - b);
      case "*" -> cut(type, a * b);
      case "&" -> a & b;
      case "|" -> a | b;
      case "^" -> a ^ b;
      case "==" -> order == 0 ? 1 : 0;
      case "!=" -> order != 0 ? 1 : 0;
      case "<" -> order < 0 ? 1 : 0;
      case "<=" -> order <= 0 ? 1 : 0;
      case ">" -> order > 0 ? 1 : 0;
      case ">=" -> order >= 0 ? 1 : 0;
      default -> throw new RunFault("the operator (" + op + ") has no meaning for " + type + ".");
    };
  }

  public static long shift(String op, Type type, long a, long n) {
    if (n >= type.bits()) {
      return op.equals(">>") && type.isSigned() && a < 0 ? -1 : 0;
    }
    return op.equals("<<") ? cut(type, a << n) : type.isSigned() ? a >> n : cut(type, a >>> n);
  }

  public static long unary(String op, Type type, long a) {
    return switch (op) {
      case "!" -> a ^ 1;
      case "~" -> cut(type, ~a);
      default -> type.isFloat() ? a ^ 1L << type.bits() - 1 : cut(type, -a);
    };
  }

  public static long call(String name, Type type, List<Type> types, long[] v) {
    Type first = types.isEmpty() ? type : types.get(0);
    if (first.isFloat()) {
      return realCall(name, first, v);
    }
    return switch (name) {
      case "min" -> order(first, v[0], v[1]) <= 0 ? v[0] : v[1];
      case "max" -> order(first, v[0], v[1]) >= 0 ? v[0] : v[1];
      case "abs" -> cut(first, Math.abs(v[0]));
      case "mulhi" -> cut(first, (v[0] * v[1]) >> 32);
      case "popc" -> Long.bitCount(v[0]);
      case "clz" -> Integer.numberOfLeadingZeros((int) v[0]);
      case "brev" -> Integer.reverse((int) v[0]) & 0xffffffffL;
      case "lut" -> lut(v) & 0xffffffffL;
      case "plut" -> v[3] >> (v[0] << 2 | v[1] << 1 | v[2]) & 1;
      case "prmt" -> prmt(v[0], v[1], v[2]);
      default -> throw new RunFault("the function (" + name + ") cannot be run.");
    };
  }

  private static int order(Type type, long a, long b) {
    return type == Type.U64 ? Long.compareUnsigned(a, b) : Long.compare(a, b);
  }

  private static long lut(long[] v) {
    long out = 0;
    for (int i = 0; i < 8; i++) {
      if ((v[3] >> i & 1) == 1) {
        out |=
            ((i & 4) != 0 ? v[0] : ~v[0])
                & ((i & 2) != 0 ? v[1] : ~v[1])
                & ((i & 1) != 0 ? v[2] : ~v[2]);
      }
    }
    return out;
  }

  private static long prmt(long a, long selector, long b) {
    long both = b << 32 | a;
    long out = 0;
    for (int i = 0; i < 4; i++) {
      long nibble = selector >> 4 * i & 15;
      long chosen = both >>> 8 * (nibble & 7) & 0xff;
      out |= ((nibble & 8) != 0 ? (chosen & 0x80) != 0 ? 0xff : 0 : chosen) << 8 * i;
    }
    return out;
  }

  private static long realCall(String name, Type type, long[] v) {
    double a = real(type, v[0]);
    double b = v.length > 1 ? real(type, v[1]) : 0;
    double c = v.length > 2 ? real(type, v[2]) : 0;
    return switch (name) {
      case "fma" -> bits(type, type == Type.F64 ? Math.fma(a, b, c) : a * b + c);
      case "fma_rm" -> bits(type, rounded(a * b + c, Double.NEGATIVE_INFINITY));
      case "fma_rp" -> bits(type, rounded(a * b + c, Double.POSITIVE_INFINITY));
      case "fma_rz" -> bits(type, rounded(a * b + c, 0));
      case "min" -> Double.isNaN(a) ? v[1] : Double.isNaN(b) ? v[0] : bits(type, Math.min(a, b));
      case "max" -> Double.isNaN(a) ? v[1] : Double.isNaN(b) ? v[0] : bits(type, Math.max(a, b));
      case "abs" -> bits(type, Math.abs(a));
      case "sqrt" -> bits(type, Math.sqrt(a));
      case "rsqrt" -> bits(type, 1 / Math.sqrt(a));
      case "rcp" -> bits(type, 1 / a);
      case "exp2" -> bits(type, Math.pow(2, a));
      case "log2" -> bits(type, Math.log(a) / Math.log(2));
      case "sin" -> bits(type, Math.sin(a));
      case "cos" -> bits(type, Math.cos(a));
      case "tanh" -> bits(type, Math.tanh(a));
      case "floor" -> bits(type, Math.floor(a));
      case "ceil" -> bits(type, Math.ceil(a));
      case "trunc" -> bits(type, a < 0 ? Math.ceil(a) : Math.floor(a));
      case "rint" -> bits(type, Math.rint(a));
      case "saturate" -> bits(type, Double.isNaN(a) ? 0 : Math.max(0, Math.min(1, a)));
      case "ldexp" -> bits(type, Math.scalb(a, (int) Math.max(-2000, Math.min(2000, v[1]))));
      case "frexp_exp" -> a == 0 || Double.isNaN(a) || Double.isInfinite(a) ? 0 : exponent(a);
      case "frexp_mant" ->
          a == 0 || Double.isNaN(a) || Double.isInfinite(a)
              ? v[0]
              : bits(type, Math.scalb(a, -exponent(a)));
      default -> throw new RunFault("the function (" + name + ") cannot be run on floats.");
    };
  }

  private static int exponent(double value) {
    return Math.getExponent(value) + 1;
  }

  /** The float next to a double towards a limit, or the nearest one that is the double. */
  private static double rounded(double value, double limit) {
    float near = (float) value;
    if (near == value || Double.isNaN(value) || Float.isInfinite(near)) {
      return near;
    }
    boolean up = limit == 0 ? value < 0 : limit > 0;
    return up ? near > value ? near : Math.nextUp(near) : near < value ? near : Math.nextDown(near);
  }
}
