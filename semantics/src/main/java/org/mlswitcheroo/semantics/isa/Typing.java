package org.mlswitcheroo.semantics.isa;

import java.util.Set;
import java.util.function.Function;

/** The types of operators; a plain number takes the type of what it is combined with. */
final class Typing {
  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

  private Typing() {}

  /** A number as written: whole ones are s32 until they are fitted. */
  static Expr.Num number(String text) {
    if (text.startsWith("0x")) {
      return new Expr.Num(Type.S32, Long.parseUnsignedLong(text.substring(2), 16));
    }
    return text.contains(".")
        ? new Expr.Num(Type.F32, Float.floatToRawIntBits(Float.parseFloat(text)) & 0xffffffffL)
        : new Expr.Num(Type.S32, Long.parseLong(text));
  }

  static Expr.Num negated(Expr.Num num) {
    return num.type() == Type.F32
        ? new Expr.Num(Type.F32, num.bits() ^ 0x80000000L)
        : new Expr.Num(num.type(), -num.bits());
  }

  /** A number as the type wants it; anything else stays. */
  static Expr fit(Expr value, Type type) {
    if (!(value instanceof Expr.Num num) || num.type() == type) {
      return value;
    }
    if (num.type() == Type.F32) {
      double real = Float.intBitsToFloat((int) num.bits());
      return type == Type.F64
          ? new Expr.Num(type, Double.doubleToRawLongBits(real))
          : type == Type.F16 ? new Expr.Num(type, Halves.bits((float) real)) : value;
    }
    long whole = num.bits();
    return switch (type) {
      case PRED -> new Expr.Num(type, whole == 0 ? 0 : 1);
      case U32, B32 -> new Expr.Num(Type.U32, whole & 0xffffffffL);
      case S32 -> new Expr.Num(type, (int) whole);
      case F32 -> new Expr.Num(type, Float.floatToRawIntBits(whole) & 0xffffffffL);
      case F16 -> new Expr.Num(type, Halves.bits(whole));
      case F64 -> new Expr.Num(type, Double.doubleToRawLongBits(whole));
      case U64, S64 -> new Expr.Num(type, whole);
      default -> value;
    };
  }

  /** The type that two values share. */
  static Type common(Expr left, Expr right, Function<String, IsaFault> fault) {
    Type a = fit(left, right.type()).type();
    Type b = fit(right, a).type();
    if (a != b) {
      throw fault.apply(a + " and " + b + " are combined.");
    }
    return a;
  }

  static Expr binary(String op, Expr left, Expr right, Function<String, IsaFault> fault) {
    if (op.equals("<<") || op.equals(">>")) {
      Expr shifted = left instanceof Expr.Num ? fit(left, Type.U32) : left;
      return new Expr.Binary(shifted.type(), op, shifted, fit(right, Type.U32));
    }
    Type type = common(left, right, fault);
    Expr a = fit(left, type);
    Expr b = fit(right, type);
    return new Expr.Binary(COMPARISONS.contains(op) ? Type.PRED : type, op, a, b);
  }
}
