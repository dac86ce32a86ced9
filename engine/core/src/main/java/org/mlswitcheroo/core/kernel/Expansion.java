package org.mlswitcheroo.core.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads steps of steps: {@code y = op(a, op(b, 1.5)); op(y, a)}. Used once. */
final class Expansion {
  private final KernelBuilder builder;
  private final String text;
  private final Map<String, Integer> names = new HashMap<>();
  private int at;

  Expansion(KernelBuilder builder, EmitTable.Row row, List<Integer> arguments) {
    this.builder = builder;
    this.text = row.steps();
    for (int i = 0; i < arguments.size(); i++) {
      names.put(row.operands().get(i), arguments.get(i));
    }
  }

  /** The register that the last step gives. */
  int value() {
    int value = -1;
    while (at < text.length()) {
      skip();
      int start = at;
      String word = word();
      skip();
      if (at < text.length() && text.charAt(at) == '=') {
        at++;
        value = expression();
        names.put(word, value);
      } else {
        at = start;
        value = expression();
      }
      skip();
      if (at < text.length() && text.charAt(at++) != ';') {
        throw new IllegalStateException("a semicolon is missing in (" + text + ")");
      }
    }
    return value;
  }

  private int expression() {
    skip();
    String word = word();
    char first = word.charAt(0);
    if (first == '-' || Character.isDigit(first)) {
      return word.matches("-?\\d+")
          ? builder.whole(Integer.parseInt(word))
          : builder.real(Double.parseDouble(word));
    }
    skip();
    if (at >= text.length() || text.charAt(at) != '(') {
      Integer known = names.get(word);
      if (known == null) {
        throw new IllegalStateException("the name (" + word + ") is unknown in (" + text + ")");
      }
      return known;
    }
    at++;
    List<Integer> arguments = new ArrayList<>();
    skip();
    while (text.charAt(at) != ')') {
      arguments.add(expression());
      skip();
      if (text.charAt(at) == ',') {
        at++;
      }
      skip();
    }
    at++;
    return builder.op(word, arguments);
  }

  private String word() {
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at))
            || text.charAt(at) == '.'
            || text.charAt(at) == '_'
            || text.charAt(at) == '-')) {
      at++;
    }
    if (start == at) {
      throw new IllegalStateException("a word is missing in (" + text.substring(at) + ")");
    }
    return text.substring(start, at);
  }

  private void skip() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }
}
