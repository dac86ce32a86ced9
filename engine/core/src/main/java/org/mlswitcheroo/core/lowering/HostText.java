package org.mlswitcheroo.core.lowering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlswitcheroo.semantics.meaning.Formula;

/** Expressions of the launch plan. */
final class HostText {
  /** Most axes that a broadcast may have. */
  static final int AXES = 6;

  /** What begins an expression that is a float. */
  static final String REAL = "1.0*";

  private static final Pattern NAME = Pattern.compile("(?<![\\w.'])[A-Za-z_]\\w*(?!\\w*')");
  private static final Pattern SIMPLE =
      Pattern.compile(
          "-?\\d+(?:\\.\\d+)?(?:[eE]-?\\d+)?|[A-Za-z_][\\w.]*(\\[-?\\d+])?|\\(.*\\)|prod\\([\\w.]*(\\[[-:\\d]*])?\\)");

  private HostText() {}

  /** An expression with names replaced. */
  static String filled(String text, Map<String, String> names) {
    Matcher m = NAME.matcher(text);
    StringBuilder out = new StringBuilder();
    while (m.find()) {
      String value = names.get(m.group());
      m.appendReplacement(out, Matcher.quoteReplacement(value == null ? m.group() : closed(value)));
    }
    return m.appendTail(out).toString();
  }

  /** An expression that may stand beside any operator. */
  static String closed(String text) {
    return SIMPLE.matcher(text).matches() && balanced(text) ? text : "(" + text + ")";
  }

  /** Whether the first bracket closes only at the end. */
  private static boolean balanced(String text) {
    if (!text.startsWith("(")) {
      return true;
    }
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0 && i < text.length() - 1) {
        return false;
      }
    }
    return true;
  }

  /** The product of numbers. */
  static String product(List<String> factors) {
    List<String> real = factors.stream().filter(f -> !f.equals("1")).map(HostText::closed).toList();
    return real.isEmpty() ? "1" : String.join("*", real);
  }

  /** The product of the elements of a tuple. */
  static String size(String tuple) {
    return tuple.matches("[A-Za-z_][\\w.]*\\.shape")
        ? tuple.substring(0, tuple.length() - ".shape".length()) + ".size"
        : "prod(" + tuple + ")";
  }

  /** An expression of a meaning whose names stand for expressions of the host. */
  static String of(Formula formula, Map<String, String> names) {
    if (formula instanceof Formula.Num num) {
      double value = num.value();
      return value == Math.rint(value) && Math.abs(value) < 1e15
          ? String.valueOf((long) value)
          : String.valueOf(value);
    }
    if (formula instanceof Formula.Name name) {
      String text = names.get(name.name());
      if (text == null) {
        throw new Refused("ASM-DOWN-NUMBER", name.name());
      }
      return text;
    }
    if (formula instanceof Formula.Negative negative) {
      return "-" + closed(of(negative.value(), names));
    }
    if (formula instanceof Formula.Binary binary) {
      String left = closed(of(binary.left(), names));
      String right = closed(of(binary.right(), names));
      if (left.matches("\\d{1,9}") && right.matches("\\d{1,9}") && "+-*//".contains(binary.op())) {
        long a = Long.parseLong(left);
        long b = Long.parseLong(right);
        return switch (binary.op()) {
          case "+" -> "" + (a + b);
          case "-" -> "" + (a - b);
          case "*" -> "" + a * b;
          case "//" -> "" + Math.floorDiv(a, b);
          default -> left + " " + binary.op() + " " + right;
        };
      }
      return left + " " + binary.op() + " " + right;
    }
    if (formula instanceof Formula.Call call && List.of("min", "max").contains(call.function())) {
      return call.function()
          + "("
          + String.join(", ", call.arguments().stream().map(a -> of(a, names)).toList())
          + ")";
    }
    throw new Refused("ASM-DOWN-NUMBER", formula.toString());
  }

  /** The last axes of a shape, ones before it. */
  static String padded(String shape) {
    return "((1,)*" + AXES + "+" + closed(shape) + ")";
  }

  /** The shape that several shapes broadcast to. */
  static String broadcast(List<String> shapes) {
    List<String> distinct = shapes.stream().distinct().toList();
    if (distinct.size() == 1) {
      return distinct.get(0);
    }
    List<String> sizes = new ArrayList<>();
    for (int i = 0; i < AXES; i++) {
      List<String> each = new ArrayList<>();
      for (String shape : distinct) {
        each.add(padded(shape) + "[" + (i - AXES) + "]");
      }
      sizes.add("max(" + String.join(", ", each) + ")");
    }
    List<String> ranks = distinct.stream().map(shape -> "len(" + shape + ")").toList();
    String all = "(" + String.join(", ", sizes) + ")";
    return all + "[" + AXES + "-max(" + String.join(", ", ranks) + "):]";
  }

  /** How far apart the elements are along an axis of a padded shape; none along an axis of one. */
  static String stride(String shape, int axis) {
    String all = padded(shape) + "[-" + AXES + ":]";
    return "prod(" + all + "[" + (axis + 1) + ":])*(" + all + "[" + axis + "] != 1)";
  }
}
