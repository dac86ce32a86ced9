package org.mlswitcheroo.core.listing;

import org.mlswitcheroo.semantics.isa.Type;
import org.mlswitcheroo.semantics.isa.run.Arithmetic;

/** Numbers as Python writes them. */
final class Numbers {
  private Numbers() {}

  static String numpy(Type type) {
    return switch (type) {
      case PRED, MASK -> "np.bool_";
      case U8 -> "np.uint8";
      case S8 -> "np.int8";
      case U16 -> "np.uint16";
      case S16 -> "np.int16";
      case F16 -> "np.float16";
      case S32 -> "np.int32";
      case F32 -> "np.float32";
      case U64, ADDR, LABEL -> "np.uint64";
      case S64 -> "np.int64";
      case F64 -> "np.float64";
      default -> "np.uint32";
    };
  }

  static String text(Type type, long bits) {
    if (type == Type.PRED || type == Type.MASK) {
      return (bits & 1) == 1 ? "np.True_" : "np.False_";
    }
    if (!type.isFloat()) {
      return type == Type.U64 ? Long.toUnsignedString(bits) : Long.toString(bits);
    }
    double real = Arithmetic.real(type, bits);
    if (Double.isNaN(real)) {
      return "np.nan";
    }
    if (Double.isInfinite(real)) {
      return real > 0 ? "np.inf" : "-np.inf";
    }
    String text = type == Type.F32 ? Float.toString((float) real) : Double.toString(real);
    return text.replace("E", "e");
  }

  static String typed(Type type, long bits) {
    if (type == Type.PRED || type == Type.MASK) {
      return text(type, bits);
    }
    return numpy(type) + "(" + text(type, bits) + ")";
  }
}
