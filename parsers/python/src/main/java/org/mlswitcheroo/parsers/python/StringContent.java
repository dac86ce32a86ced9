package org.mlswitcheroo.parsers.python;

/** Refuses string literals whose content Python refuses. */
final class StringContent {
  private StringContent() {}

  /** Checks one literal and says whether it is {@code b}, {@code t} or another kind (0). */
  static int check(LexToken token) {
    String text = token.getText();
    boolean raw = false;
    int kind = 0;
    int at = 0;
    for (; text.charAt(at) != '\'' && text.charAt(at) != '"'; at++) {
      char c = Character.toLowerCase(text.charAt(at));
      raw |= c == 'r';
      kind = c == 'b' || c == 't' ? c : kind;
    }
    if (kind == 'b') {
      for (int i = at; i < text.length(); i++) {
        if (text.charAt(i) >= 128) {
          throw SourceError.syntax(
              token.start + i,
              "A bytes literal holds a character that is not ASCII (" + text.charAt(i) + ").",
              "Escape it.");
        }
      }
    }
    if (!raw && text.indexOf('\\') >= 0) {
      escapes(token, text, at, kind == 'b');
    }
    return kind;
  }

  private static void escapes(LexToken token, String text, int from, boolean bytes) {
    for (int i = from; i < text.length() - 1; i++) {
      if (text.charAt(i) != '\\') {
        continue;
      }
      int start = i;
      i++;
      boolean good =
          switch (text.charAt(i)) {
            case 'x' -> hex(text, i + 1, 2);
            case 'u' -> bytes || hex(text, i + 1, 4);
            case 'U' -> bytes || hex(text, i + 1, 8) && codePoint(text, i + 1);
            case 'N' -> bytes || named(text, i + 1);
            default -> true;
          };
      if (!good) {
        throw SourceError.syntax(
            token.start + start, "The escape (" + text.substring(start, i + 1) + ") is cut.", "");
      }
    }
  }

  private static boolean hex(String text, int from, int count) {
    for (int i = from; i < from + count; i++) {
      if (i >= text.length() || Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean codePoint(String text, int from) {
    return Long.parseLong(text.substring(from, from + 8), 16) <= Character.MAX_CODE_POINT;
  }

  private static boolean named(String text, int from) {
    return from < text.length() && text.charAt(from) == '{' && text.indexOf('}', from) > from + 1;
  }
}
