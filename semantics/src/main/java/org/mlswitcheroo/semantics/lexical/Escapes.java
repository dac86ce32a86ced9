package org.mlswitcheroo.semantics.lexical;

/** The escapes of string literals. */
final class Escapes {
  private static final String SIMPLE = "\\'\"abfnrtv";
  private static final String MEANING = "\\'\"\u0007\b\f\n\r\t\u000b";

  private Escapes() {}

  /** Decodes the escape whose character after the backslash is given, and tells where it ends. */
  static int decode(String text, int at, boolean bytes, StringBuilder out) {
    char c = text.charAt(at);
    int simple = SIMPLE.indexOf(c);
    if (simple >= 0) {
      out.append(MEANING.charAt(simple));
      return at + 1;
    }
    if (c == '\n') {
      return at + 1;
    }
    if (c == '\r') {
      return text.startsWith("\n", at + 1) ? at + 2 : at + 1;
    }
    if (c >= '0' && c <= '7') {
      return octal(text, at, out);
    }
    if (c == 'x') {
      return hex(text, at, 2, out);
    }
    if (!bytes && (c == 'u' || c == 'U')) {
      return hex(text, at, c == 'u' ? 4 : 8, out);
    }
    if (!bytes && text.startsWith("N{", at)) {
      return named(text, at, out);
    }
    out.append('\\');
    return at;
  }

  private static int octal(String text, int at, StringBuilder out) {
    int end = at;
    int code = 0;
    while (end < text.length() && end < at + 3 && Character.digit(text.charAt(end), 8) >= 0) {
      code = code * 8 + Character.digit(text.charAt(end), 8);
      end++;
    }
    out.append((char) code);
    return end;
  }

  private static int hex(String text, int at, int digits, StringBuilder out) {
    int end = at + 1 + digits;
    int code = 0;
    for (int i = at + 1; i < end; i++) {
      int digit = i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
      if (digit < 0) {
        out.append('\\');
        return at;
      }
      code = code * 16 + digit;
    }
    if (!Character.isValidCodePoint(code)) {
      out.append('\\');
      return at;
    }
    out.appendCodePoint(code);
    return end;
  }

  private static int named(String text, int at, StringBuilder out) {
    int end = text.indexOf('}', at);
    try {
      out.appendCodePoint(Character.codePointOf(text.substring(at + 2, Math.max(end, at + 2))));
      return end + 1;
    } catch (IllegalArgumentException unknown) {
      // The tables of the running JDK may be older than Python's.
      out.append('\\');
      return at;
    }
  }
}
