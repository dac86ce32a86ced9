package org.mlswitcheroo.semantics.isa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The functions of the language of meanings and their types. */
final class Functions {
  /** What ends or orders the flow of control. */
  static final Set<String> CONTROL = Set.of("branch", "exit", "call", "ret", "barrier");

  private static final Map<String, String> OPERATORS =
      Map.ofEntries(
          Map.entry("lt", "<"),
          Map.entry("le", "<="),
          Map.entry("gt", ">"),
          Map.entry("ge", ">="),
          Map.entry("eq", "=="),
          Map.entry("ne", "!="),
          Map.entry("and", "&"),
          Map.entry("or", "|"),
          Map.entry("xor", "^"),
          Map.entry("add", "+"),
          Map.entry("sub", "-"),
          Map.entry("mul", "*"));

  /** Functions whose value has the type of their first argument. */
  private static final Map<String, Integer> SAME =
      Map.ofEntries(
          Map.entry("fma", 3),
          Map.entry("fma_rm", 3),
          Map.entry("fma_rp", 3),
          Map.entry("fma_rz", 3),
          Map.entry("min", 2),
          Map.entry("max", 2),
          Map.entry("mulhi", 2),
          Map.entry("abs", 1),
          Map.entry("sqrt", 1),
          Map.entry("rsqrt", 1),
          Map.entry("rcp", 1),
          Map.entry("exp2", 1),
          Map.entry("log2", 1),
          Map.entry("sin", 1),
          Map.entry("cos", 1),
          Map.entry("tanh", 1),
          Map.entry("floor", 1),
          Map.entry("ceil", 1),
          Map.entry("trunc", 1),
          Map.entry("rint", 1),
          Map.entry("saturate", 1),
          Map.entry("brev", 1),
          Map.entry("popc", 1),
          Map.entry("clz", 1),
          Map.entry("frexp_mant", 1),
          Map.entry("lane_read", 2));

  /** Comparisons that are true when the opposite is not. */
  private static final Map<String, String> UNORDERED =
      Map.of("ltu", ">=", "leu", ">", "gtu", "<=", "geu", "<");

  private static final Map<String, Type> FIXED =
      Map.ofEntries(
          Map.entry("isnan", Type.PRED),
          Map.entry("fchk", Type.PRED),
          Map.entry("lane", Type.U32),
          Map.entry("pc", Type.U64),
          Map.entry("ballot", Type.U32),
          Map.entry("frexp_exp", Type.S32),
          Map.entry("pack", Type.U32),
          Map.entry("first_lane", Type.U32),
          Map.entry("predicates", Type.U32),
          Map.entry("whole_warp", Type.PRED),
          Map.entry("lut", Type.U32),
          Map.entry("plut", Type.PRED),
          Map.entry("prmt", Type.U32),
          Map.entry("ldexp", Type.F32));

  private Functions() {}

  static Expr call(String name, List<Expr> given, Function<String, IsaFault> fault) {
    Optional<Type> cast = Type.named(name);
    if (cast.isPresent() && given.size() == 1) {
      Expr value = given.get(0);
      return value instanceof Expr.Num num && Typing.fit(num, cast.get()).type() == cast.get()
          ? Typing.fit(num, cast.get())
          : new Expr.Cast(cast.get(), value);
    }
    if (name.startsWith("as_") && given.size() == 1) {
      Type type = Type.named(name.substring(3)).orElseThrow(() -> unknown(name, fault));
      return new Expr.Bits(type, given.get(0));
    }
    if (name.equals("neo") && given.size() == 2) {
      Expr less = Typing.binary("<", given.get(0), given.get(1), fault);
      Expr greater = Typing.binary(">", given.get(0), given.get(1), fault);
      return new Expr.Binary(Type.PRED, "|", less, greater);
    }
    if (name.equals("equ") && given.size() == 2) {
      Expr other = call("neo", given, fault);
      return new Expr.Unary(Type.PRED, "!", other);
    }
    if (OPERATORS.containsKey(name) && given.size() == 2) {
      return Typing.binary(OPERATORS.get(name), given.get(0), given.get(1), fault);
    }
    if (given.size() == 2
        && (name.equals("num") || name.equals("nan") || UNORDERED.containsKey(name))) {
      return compared(name, given.get(0), given.get(1), fault);
    }
    if (SAME.containsKey(name) && SAME.get(name) == given.size()) {
      Type type = given.get(0).type();
      for (Expr argument : given) {
        type = argument instanceof Expr.Num ? type : argument.type();
        if (!(argument instanceof Expr.Num)) {
          break;
        }
      }
      List<Expr> fitted = new ArrayList<>();
      for (Expr argument : given) {
        fitted.add(
            Typing.fit(argument, name.equals("lane_read") && !fitted.isEmpty() ? Type.U32 : type));
      }
      return new Expr.Call(fitted.get(0).type(), name, fitted);
    }
    if (FIXED.containsKey(name)) {
      return new Expr.Call(
          FIXED.get(name), name, given.stream().map(Functions::plainUnsigned).toList());
    }
    int cut = name.indexOf('_');
    if (cut > 0 && name.startsWith("atomic_", cut + 1)) {
      String[] parts = name.split("_");
      Type type = Type.named(parts[parts.length - 1]).orElseThrow(() -> unknown(name, fault));
      String op = name.substring(cut + 8, name.lastIndexOf('_'));
      return new Expr.Atomic(
          type.read(), parts[0], op, given.get(0), given.subList(1, given.size()));
    }
    if (cut > 0 && given.size() == 1) {
      Type type = Type.named(name.substring(cut + 1)).orElseThrow(() -> unknown(name, fault));
      return new Expr.Load(type.read(), name.substring(0, cut), given.get(0));
    }
    throw unknown(name, fault);
  }

  /** Comparisons that say something about values that are no numbers. */
  private static Expr compared(String name, Expr a, Expr b, Function<String, IsaFault> fault) {
    if (UNORDERED.containsKey(name)) {
      Expr opposite = Typing.binary(UNORDERED.get(name), a, b, fault);
      return new Expr.Unary(Type.PRED, "!", opposite);
    }
    Expr first = Typing.binary("==", a, a, fault);
    Expr second = Typing.binary("==", b, b, fault);
    Expr both = new Expr.Binary(Type.PRED, "&", first, second);
    return name.equals("num") ? both : new Expr.Unary(Type.PRED, "!", both);
  }

  private static Expr plainUnsigned(Expr value) {
    return value instanceof Expr.Num num && num.type() == Type.S32
        ? Typing.fit(num, Type.U32)
        : value;
  }

  private static IsaFault unknown(String name, Function<String, IsaFault> fault) {
    return fault.apply("(" + name + ") is no function of meanings with these arguments.");
  }
}
