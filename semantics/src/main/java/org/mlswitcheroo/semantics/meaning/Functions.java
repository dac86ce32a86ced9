package org.mlswitcheroo.semantics.meaning;

import java.util.Map;
import java.util.Set;

/** The functions and reductions that a meaning may use. */
public final class Functions {
  /** Reductions over bound indices. */
  public static final Set<String> REDUCTIONS =
      Set.of("sum", "prod", "max", "min", "mean", "argmax", "argmin");

  private static final double ERF_SERIES_END = 3.0;

  /** Functions and their number of arguments. */
  static final Map<String, Integer> ARITY =
      Map.ofEntries(
          Map.entry("exp", 1),
          Map.entry("log", 1),
          Map.entry("log2", 1),
          Map.entry("exp2", 1),
          Map.entry("sqrt", 1),
          Map.entry("rsqrt", 1),
          Map.entry("tanh", 1),
          Map.entry("erf", 1),
          Map.entry("sigmoid", 1),
          Map.entry("sin", 1),
          Map.entry("cos", 1),
          Map.entry("tan", 1),
          Map.entry("atan", 1),
          Map.entry("asin", 1),
          Map.entry("acos", 1),
          Map.entry("sinh", 1),
          Map.entry("cosh", 1),
          Map.entry("log1p", 1),
          Map.entry("expm1", 1),
          Map.entry("abs", 1),
          Map.entry("floor", 1),
          Map.entry("ceil", 1),
          Map.entry("trunc", 1),
          Map.entry("round", 1),
          Map.entry("min", 2),
          Map.entry("max", 2),
          Map.entry("pow", 2),
          Map.entry("select", 3));

  private Functions() {}

  /** The value of a function of one number. */
  public static double one(String function, double x) {
    return switch (function) {
      case "exp" -> Math.exp(x);
      case "log" -> Math.log(x);
      case "log2" -> Math.log(x) / Math.log(2);
      case "exp2" -> Math.pow(2, x);
      case "sqrt" -> Math.sqrt(x);
      case "rsqrt" -> 1 / Math.sqrt(x);
      case "tanh" -> Math.tanh(x);
      case "erf" -> erf(x);
      case "sigmoid" -> 1 / (1 + Math.exp(-x));
      case "sin" -> Math.sin(x);
      case "cos" -> Math.cos(x);
      case "tan" -> Math.tan(x);
      case "atan" -> Math.atan(x);
      case "asin" -> Math.asin(x);
      case "acos" -> Math.acos(x);
      case "sinh" -> Math.sinh(x);
      case "cosh" -> Math.cosh(x);
      case "log1p" -> Math.log1p(x);
      case "expm1" -> Math.expm1(x);
      case "abs" -> Math.abs(x);
      case "floor" -> Math.floor(x);
      case "ceil" -> Math.ceil(x);
      case "trunc" -> x < 0 ? Math.ceil(x) : Math.floor(x);
      case "round" -> Math.rint(x);
      default -> throw new MeaningFault("(" + function + ") is no function of one number.", 0);
    };
  }

  /** The value of two numbers under an operator or a function of two numbers. */
  public static double two(String op, double a, double b) {
    return switch (op) {
      case "+" -> a + b;
      case "-" -> a - b;
      case "*" -> a * b;
      case "/" -> a / b;
      case "//" -> Math.floor(a / b);
      case "%" -> a - b * Math.floor(a / b);
      case "<" -> a < b ? 1 : 0;
      case "<=" -> a <= b ? 1 : 0;
      case ">" -> a > b ? 1 : 0;
      case ">=" -> a >= b ? 1 : 0;
      case "==" -> a == b ? 1 : 0;
      case "!=" -> a != b ? 1 : 0;
      case "min" -> Math.min(a, b);
      case "max" -> Math.max(a, b);
      case "pow" -> Math.pow(a, b);
      default -> throw new MeaningFault("(" + op + ") is no operator.", 0);
    };
  }

  /** The error function: its series near 0, a continued fraction further out. */
  static double erf(double x) {
    double a = Math.abs(x);
    if (Double.isNaN(x)) {
      return x;
    }
    double value;
    if (a < ERF_SERIES_END) {
      double term = a;
      value = a;
      for (int n = 1; Math.abs(term) > 1e-17 * Math.abs(value) && n < 200; n++) {
        term *= -a * a / n;
        value += term / (2 * n + 1);
      }
      value *= 2 / Math.sqrt(Math.PI);
    } else {
      double fraction = 0;
      for (int n = 60; n > 0; n--) {
        fraction = n / 2.0 / (a + fraction);
      }
      value = 1 - Math.exp(-a * a) / (a + fraction) / Math.sqrt(Math.PI);
    }
    return x < 0 ? -value : value;
  }
}
