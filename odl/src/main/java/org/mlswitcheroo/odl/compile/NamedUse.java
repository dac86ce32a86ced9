package org.mlswitcheroo.odl.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the arguments of {@code @Op(a, 2)} by name: {@code @Op(x=a, n=2)}. */
final class NamedUse {
  private NamedUse() {}

  /** The use with names; a text that is no use stays. */
  static String of(String text, Map<String, List<String>> signatures) {
    int open = text.indexOf('(');
    if (!text.startsWith("@") || open < 0 || !text.endsWith(")")) {
      return text;
    }
    List<String> names = signatures.getOrDefault(text.substring(1, open), List.of());
    List<String> parts = split(text.substring(open + 1, text.length() - 1));
    List<String> named = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      boolean plain = i < names.size() && !part.matches("\\w+\\s*=[^=].*");
      named.add(plain ? names.get(i) + "=" + part : part);
    }
    return text.substring(0, open + 1) + String.join(", ", named) + ")";
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(text.substring(from, i).trim());
        from = i + 1;
      }
    }
    if (!text.substring(from).isBlank()) {
      parts.add(text.substring(from).trim());
    }
    return parts;
  }
}
