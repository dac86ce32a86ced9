package org.mlswitcheroo.parsers.python;

/** Finds the end of a number and refuses what Python refuses. */
final class NumberScanner {
  /** CPython refuses longer decimal integers. */
  private static final int MOST_DIGITS = 4300;

  private final String source;
  private final int limit;
  private int at;

  private NumberScanner(String source, int start, int limit) {
    this.source = source;
    this.at = start;
    this.limit = limit;
  }

  /** The offset after the number that starts at the given one. */
  static int end(String source, int start, int limit) {
    NumberScanner scanner = new NumberScanner(source, start, limit);
    scanner.number(start);
    if (Words.starts(scanner.codePoint())) {
      int stop = Words.end(source, scanner.at, limit);
      if (!follows(source.substring(scanner.at, stop))) {
        throw SourceError.syntax(
            start, "The number (" + source.substring(start, stop) + ") is not valid.", "");
      }
    }
    return scanner.at;
  }

  /** Python allows these words directly behind a number. */
  private static boolean follows(String word) {
    return switch (word) {
      case "and", "else", "for", "if", "in", "is", "not", "or" -> true;
      default -> false;
    };
  }

  private void number(int start) {
    if (peek(0) == '0') {
      int radix =
          switch (peek(1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 10;
          };
      if (radix != 10) {
        at += 2;
        if (peek(0) == '_') {
          at++;
        }
        digits(start, radix);
        if (Character.isDigit(peek(0))) {
          throw bad(start);
        }
        return;
      }
    }
    boolean whole = peek(0) != '.';
    if (whole) {
      digits(start, 10);
    }
    int digitsEnd = at;
    if (peek(0) == '.') {
      whole = false;
      at++;
      if (digit(peek(0), 10)) {
        digits(start, 10);
      }
    }
    whole &= !exponent(start);
    if (peek(0) == 'j' || peek(0) == 'J') {
      at++;
    } else if (whole) {
      integer(start, digitsEnd);
    }
  }

  private boolean exponent(int start) {
    if (peek(0) != 'e' && peek(0) != 'E') {
      return false;
    }
    int sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
    if (!digit(peek(1 + sign), 10)) {
      if (sign == 1) {
        throw bad(start);
      }
      return false;
    }
    at += 1 + sign;
    digits(start, 10);
    return true;
  }

  private void integer(int start, int end) {
    boolean zero = true;
    for (int i = start; i < end; i++) {
      char c = source.charAt(i);
      zero &= c == '0' || c == '_';
    }
    if (source.charAt(start) == '0' && !zero) {
      throw SourceError.syntax(
          start,
          "A decimal integer must not start with zeros (" + source.substring(start, end) + ").",
          "Write an octal number with the prefix 0o.");
    }
    if (end - start > MOST_DIGITS) {
      throw SourceError.syntax(
          start, "The integer has too many digits (" + (end - start) + ").", "Write it in hex.");
    }
  }

  private void digits(int start, int radix) {
    if (!digit(peek(0), radix)) {
      throw bad(start);
    }
    while (digit(peek(0), radix)) {
      at++;
      if (peek(0) == '_') {
        at++;
        if (!digit(peek(0), radix)) {
          throw bad(start);
        }
      }
    }
  }

  private SourceError bad(int start) {
    int end = Math.min(limit, at + 1);
    return SourceError.syntax(
        start, "The number (" + source.substring(start, end).strip() + ") is not valid.", "");
  }

  private static boolean digit(char c, int radix) {
    return c < 128 && Character.digit(c, radix) >= 0;
  }

  private char peek(int ahead) {
    return at + ahead < limit ? source.charAt(at + ahead) : '\0';
  }

  private int codePoint() {
    return at < limit ? source.codePointAt(at) : 0;
  }
}
