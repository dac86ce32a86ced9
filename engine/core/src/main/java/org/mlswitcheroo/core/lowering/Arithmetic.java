package org.mlswitcheroo.core.lowering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Operators on values. */
final class Arithmetic {
  private Arithmetic() {}

  /** What an operator gives; on arrays it is the operation of its name. */
  static Value of(OpLowering ops, String op, Value left, Value right) {
    if (left instanceof Value.Tensor || right instanceof Value.Tensor) {
      return tensors(ops, op, left, right);
    }
    if (left instanceof Value.Const a
        && right instanceof Value.Const b
        && a.value() instanceof Number x
        && b.value() instanceof Number y) {
      Optional<Value> known = numbers(op, x, y);
      if (known.isPresent()) {
        return known.get();
      }
    }
    if (op.equals("+") && left instanceof Value.Items a && right instanceof Value.Items b) {
      List<Value> all = new ArrayList<>(a.values());
      all.addAll(b.values());
      return new Value.Items(all);
    }
    if (op.equals("*") && left instanceof Value.Items a && right.whole().isPresent()) {
      List<Value> all = new ArrayList<>();
      for (long i = 0; i < right.whole().get() && i < 1000; i++) {
        all.addAll(a.values());
      }
      return new Value.Items(all);
    }
    Optional<String> a = left.host();
    Optional<String> b = right.host();
    if (a.isEmpty() || b.isEmpty()) {
      throw new Refused("ASM-DOWN-NUMBER", op);
    }
    String text = HostText.closed(a.get()) + " " + op + " " + HostText.closed(b.get());
    boolean real = isReal(left) || isReal(right) || op.equals("/") || op.equals("**");
    return new Value.Host(real ? HostText.REAL + "(" + text + ")" : text);
  }

  private static boolean isReal(Value value) {
    return value instanceof Value.Const c && c.value() instanceof Double
        || value instanceof Value.Host host && host.text().startsWith(HostText.REAL);
  }

  private static Value tensors(OpLowering ops, String op, Value left, Value right) {
    Map<String, Value> arguments = new LinkedHashMap<>();
    arguments.put("x", left);
    arguments.put("y", right);
    return ops.apply("x" + op + "y", arguments, Set.of("x", "y"), Optional.empty());
  }

  private static Optional<Value> numbers(String op, Number x, Number y) {
    if (x instanceof Long a && y instanceof Long b) {
      return switch (op) {
        case "+" -> Optional.of(new Value.Const(a + b));
        case "-" -> Optional.of(new Value.Const(a - b));
        case "*" -> Optional.of(new Value.Const(a * b));
        case "//" -> b == 0 ? Optional.empty() : Optional.of(new Value.Const(Math.floorDiv(a, b)));
        case "%" -> b == 0 ? Optional.empty() : Optional.of(new Value.Const(Math.floorMod(a, b)));
        case "/" -> Optional.of(new Value.Const((double) a / b));
        case "**" ->
            Optional.of(
                b >= 0 && Math.abs(Math.pow(a, b)) < 1e15
                    ? new Value.Const((long) Math.pow(a, b))
                    : new Value.Const(Math.pow(a, b)));
        default -> Optional.empty();
      };
    }
    double a = x.doubleValue();
    double b = y.doubleValue();
    return switch (op) {
      case "+" -> Optional.of(new Value.Const(a + b));
      case "-" -> Optional.of(new Value.Const(a - b));
      case "*" -> Optional.of(new Value.Const(a * b));
      case "/" -> Optional.of(new Value.Const(a / b));
      case "//" -> Optional.of(new Value.Const(Math.floor(a / b)));
      case "**" -> Optional.of(new Value.Const(Math.pow(a, b)));
      default -> Optional.empty();
    };
  }

  /** What a comparison gives. */
  static Value compared(OpLowering ops, String op, Value left, Value right) {
    if (op.equals("is") || op.equals("is not")) {
      boolean known = !(left instanceof Value.Unknown) && !(right instanceof Value.Unknown);
      boolean none = RowTests.isNone(left) && RowTests.isNone(right);
      boolean one = RowTests.isNone(left) || RowTests.isNone(right);
      if (!known || !one) {
        throw new Refused("ASM-DOWN-CONTROL", op);
      }
      return new Value.Const(none == op.equals("is"));
    }
    if (left instanceof Value.Tensor || right instanceof Value.Tensor) {
      return tensors(ops, op, left, right);
    }
    if (left instanceof Value.Const a && right instanceof Value.Const b) {
      if (a.value() instanceof Number x && b.value() instanceof Number y) {
        double order = Double.compare(x.doubleValue(), y.doubleValue());
        return new Value.Const(
            switch (op) {
              case "<" -> order < 0;
              case "<=" -> order <= 0;
              case ">" -> order > 0;
              case ">=" -> order >= 0;
              case "==" -> order == 0;
              default -> order != 0;
            });
      }
      if (op.equals("==") || op.equals("!=")) {
        return new Value.Const(Objects.equals(a.value(), b.value()) == op.equals("=="));
      }
    }
    if (right instanceof Value.Items items && (op.equals("in") || op.equals("not in"))) {
      return new Value.Const(items.values().contains(left) == op.equals("in"));
    }
    throw new Refused("ASM-DOWN-CONTROL", op);
  }
}
