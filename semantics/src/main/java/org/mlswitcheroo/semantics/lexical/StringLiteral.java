package org.mlswitcheroo.semantics.lexical;

/**
 * The value of one or several adjacent string literals. An escape that Python refuses stays as it
 * is written.
 *
 * @param value decoded characters; of bytes one character for each byte
 * @param bytes whether it is a bytes literal
 */
record StringLiteral(String value, boolean bytes) {

  static StringLiteral read(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean bytes = false;
    int at = 0;
    while (at < text.length()) {
      int quote = at;
      boolean raw = false;
      while (quote < text.length() && text.charAt(quote) != '"' && text.charAt(quote) != '\'') {
        char prefix = text.charAt(quote++);
        raw |= prefix == 'r' || prefix == 'R';
        bytes |= prefix == 'b' || prefix == 'B';
      }
      at = quote < text.length() ? piece(text, quote, raw, bytes, out) : quote;
    }
    return new StringLiteral(out.toString(), bytes);
  }

  /** Decodes the literal whose opening quote is given, and tells where it ends. */
  private static int piece(String text, int quote, boolean raw, boolean bytes, StringBuilder out) {
    String one = text.substring(quote, quote + 1);
    String three = one.repeat(3);
    String closing = text.startsWith(three, quote) ? three : one;
    int at = quote + closing.length();
    while (at < text.length() && !text.startsWith(closing, at)) {
      char c = text.charAt(at);
      if (c != '\\' || at + 1 == text.length()) {
        at = plain(text, at, out);
      } else if (raw) {
        out.append(c).append(text.charAt(at + 1));
        at += 2;
      } else {
        at = Escapes.decode(text, at + 1, bytes, out);
      }
    }
    return at + closing.length();
  }

  /** Copies a character; every line end is a newline to Python. */
  private static int plain(String text, int at, StringBuilder out) {
    char c = text.charAt(at);
    if (c != '\r') {
      out.append(c);
      return at + 1;
    }
    out.append('\n');
    return text.startsWith("\n", at + 1) ? at + 2 : at + 1;
  }
}
