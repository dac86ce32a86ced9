package org.mlswitcheroo.core.lowering;

import java.util.ArrayList;
import java.util.List;
import org.mlswitcheroo.semantics.meaning.TensorMeaning;

/**
 * A meaning whose arrays may have axes of any number: {@code *A} are several axes as one, {@code
 * ~A} axes that broadcast, {@code C@axis} the axis that an argument names, {@code *C@axes} the axes
 * that one names, {@code *C:names} as many axes as an argument has elements, and {@code 1?keepdims}
 * an axis of one that is there when an argument is true.
 */
record Signature(List<Array> inputs, Array result, TensorMeaning meaning) {
  /** An array and its axes. */
  record Array(String name, List<Axis> axes, boolean optional) {}

  /**
   * An axis.
   *
   * @param text its size as an expression
   * @param many whether it stands for any number of axes
   * @param broadcast whether they are those of a broadcast
   * @param at argument that says where it is, or empty
   * @param count argument that says how many they are, or empty
   * @param onlyIf argument that says whether it is there, or empty
   */
  record Axis(
      String text, boolean many, boolean broadcast, String at, String count, String onlyIf) {}

  static Signature of(String text) {
    int first = text.indexOf(';');
    int second = text.indexOf(';', first + 1);
    List<Array> inputs = arrays(text.substring(0, first));
    Array result = arrays(text.substring(first + 1, second)).get(0);
    List<String> plain = new ArrayList<>();
    inputs.forEach(input -> plain.add(plain(input)));
    String all = String.join(", ", plain) + "; " + plain(result) + text.substring(second);
    return new Signature(inputs, result, TensorMeaning.of(all));
  }

  private static String plain(Array array) {
    List<String> sizes = new ArrayList<>();
    for (Axis axis : array.axes()) {
      if (axis.onlyIf().isEmpty()) {
        sizes.add(axis.text());
      }
    }
    return array.name() + " (" + String.join(", ", sizes) + ")" + (array.optional() ? "?" : "");
  }

  private static List<Array> arrays(String text) {
    List<Array> found = new ArrayList<>();
    int at = 0;
    while (text.indexOf('(', at) >= 0) {
      int open = text.indexOf('(', at);
      String name = text.substring(at, open).replace(",", "").strip();
      List<Axis> axes = new ArrayList<>();
      int depth = 1;
      int start = open + 1;
      int i = start;
      for (; depth > 0; i++) {
        char c = text.charAt(i);
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth == 0 || c == ',' && depth == 1) {
          String one = text.substring(start, i).strip();
          start = i + 1;
          if (!one.isEmpty()) {
            axes.add(axis(one));
          }
        }
      }
      boolean optional = i < text.length() && text.charAt(i) == '?';
      found.add(new Array(name, List.copyOf(axes), optional));
      at = i + (optional ? 1 : 0);
    }
    return found;
  }

  private static Axis axis(String text) {
    boolean broadcast = text.startsWith("~");
    boolean many = broadcast || text.startsWith("*");
    String rest = many ? text.substring(1) : text;
    int at = rest.indexOf('@');
    int count = rest.indexOf(':');
    int onlyIf = rest.indexOf('?');
    int end = Math.max(at, Math.max(count, onlyIf));
    String word = end < 0 ? "" : rest.substring(end + 1).strip();
    return new Axis(
        end < 0 ? rest : rest.substring(0, end).strip(),
        many,
        broadcast,
        at >= 0 ? word : "",
        count >= 0 ? word : "",
        onlyIf >= 0 ? word : "");
  }

  /** Whether an input may have other axes than the result. */
  static boolean broadcasts(Array array) {
    return array.axes().stream().anyMatch(Axis::broadcast);
  }
}
