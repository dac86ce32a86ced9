package org.mlswitcheroo.parsers.python;

/** Finds string literals: their prefix, their quotes and their end. */
final class StringScanner {
  private StringScanner() {}

  /**
   * The length of a string prefix at an offset with the quote behind it, -1 when no string starts
   * there.
   */
  static int prefix(String source, int start, int limit) {
    int i = start;
    boolean raw = false;
    boolean kind = false;
    while (i < limit && i - start <= 2) {
      switch (source.charAt(i)) {
        case '\'', '"' -> {
          return i - start;
        }
        case 'r', 'R' -> {
          if (raw || (kind && (source.charAt(start) == 'u' || source.charAt(start) == 'U'))) {
            return -1;
          }
          raw = true;
        }
        case 'u', 'U' -> {
          if (i > start) {
            return -1;
          }
          kind = true;
        }
        case 'b', 'B', 'f', 'F', 't', 'T' -> {
          if (kind) {
            return -1;
          }
          kind = true;
        }
        default -> {
          return -1;
        }
      }
      i++;
    }
    return -1;
  }

  /** Whether a prefix makes a string with replacement fields. */
  static boolean formats(String source, int start, int prefix) {
    for (int i = start; i < start + prefix; i++) {
      if ("fFtT".indexOf(source.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether three quotes open the string. */
  static boolean triple(String source, int quote, int limit) {
    char c = source.charAt(quote);
    return quote + 2 < limit && source.charAt(quote + 1) == c && source.charAt(quote + 2) == c;
  }

  /** The offset after a plain literal whose first quote stands at {@code quote}. */
  static int end(String source, int start, int quote, int limit) {
    char c = source.charAt(quote);
    boolean triple = triple(source, quote, limit);
    int i = quote + (triple ? 3 : 1);
    while (i < limit) {
      char at = source.charAt(i);
      if (at == '\\') {
        i += 2;
        if (i <= limit && source.charAt(i - 1) == '\r' && i < limit && source.charAt(i) == '\n') {
          i++;
        }
      } else if (at == c && (!triple || triple(source, i, limit))) {
        return i + (triple ? 3 : 1);
      } else if (!triple && (at == '\n' || at == '\r')) {
        break;
      } else {
        i++;
      }
    }
    throw unterminated(source, start, quote, triple);
  }

  static SourceError unterminated(String source, int start, int quote, boolean triple) {
    String opening = source.substring(start, quote + (triple ? 3 : 1));
    return SourceError.syntax(
        start, "The string (" + opening + ") is not closed.", "Add the closing quote.");
  }
}
