package org.mlswitcheroo.parsers.python;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits an f-string or t-string into literal text and replacement fields, to any depth, and finds
 * its end. Quotes inside a field may be the same as outside (Python 3.12).
 */
final class FormatScanner {
  /** A field may hold a specification with fields, and these once more. */
  private static final int DEEPEST_SPEC = 2;

  private static final int DEEPEST_STRING = 150;

  private final String source;
  private final int limit;
  private final int start;
  private final int depth;
  private final char quote;
  private final boolean triple;
  private final boolean raw;
  private final int body;
  private int at;

  /** Where the specification that was read last ends: a line end closes it as a brace does. */
  private int specEnd;

  /** Scans the literal that starts at {@code start} and has its first quote at {@code quote}. */
  FormatScanner(String source, int start, int quote, int limit) {
    this(source, start, quote, limit, 0);
  }

  private FormatScanner(String source, int start, int quote, int limit, int depth) {
    this.source = source;
    this.start = start;
    this.limit = limit;
    this.depth = depth;
    this.quote = source.charAt(quote);
    this.triple = StringScanner.triple(source, quote, limit);
    this.body = quote + (triple ? 3 : 1);
    this.raw = source.substring(start, quote).toLowerCase(java.util.Locale.ROOT).contains("r");
    this.at = body;
    if (depth > DEEPEST_STRING) {
      throw SourceError.syntax(start, "Strings are nested too deeply (" + depth + ").", "");
    }
  }

  /** The parts in order; afterwards {@link #end()} is known. */
  List<FormatPiece> scan() {
    return pieces(0);
  }

  /** The offset after the closing quotes. */
  int end() {
    return at;
  }

  private List<FormatPiece> pieces(int specDepth) {
    List<FormatPiece> pieces = new ArrayList<>();
    int literal = at;
    while (true) {
      char c = require();
      if (c == quote && (!triple || StringScanner.triple(source, at, limit))) {
        if (specDepth > 0) {
          throw error("The replacement field is not closed, (}) is missing.");
        }
        addLiteral(pieces, literal, at);
        at += triple ? 3 : 1;
        return pieces;
      } else if (c == '\\') {
        escape();
      } else if (c == '{') {
        if (specDepth == 0 && peek(1) == '{') {
          at += 2;
        } else {
          addLiteral(pieces, literal, at);
          pieces.add(field(specDepth));
          literal = at;
        }
      } else if (c == '}') {
        if (specDepth > 0) {
          addLiteral(pieces, literal, at);
          specEnd = at;
          return pieces;
        }
        if (peek(1) != '}') {
          throw error("A single closing brace (}) is not allowed in an f-string.");
        }
        at += 2;
      } else if (!triple && (c == '\n' || c == '\r')) {
        if (specDepth > 0) {
          addLiteral(pieces, literal, at);
          specEnd = at;
          blanks();
          return pieces;
        }
        throw StringScanner.unterminated(source, start, body - 1, false);
      } else {
        at++;
      }
    }
  }

  private static void addLiteral(List<FormatPiece> pieces, int from, int to) {
    if (to > from) {
      pieces.add(new FormatPiece.Literal(from, to));
    }
  }

  private void escape() {
    at++;
    char c = require();
    if (c == '{' || c == '}') {
      return;
    }
    if (c == 'N' && !raw && peek(1) == '{') {
      int close = source.indexOf('}', at);
      if (close > 0 && close < limit) {
        at = close + 1;
        return;
      }
    }
    at += c == '\r' && peek(1) == '\n' ? 2 : 1;
  }

  private FormatPiece.Field field(int specDepth) {
    int open = at;
    if (specDepth > DEEPEST_SPEC) {
      throw error("Format specifications are nested too deeply (" + specDepth + ").");
    }
    at++;
    int valueStart = at;
    int valueEnd = expression();
    String conversion = "";
    if (peek(0) == '=') {
      conversion = "=";
      at++;
      blanks();
    }
    if (peek(0) == '!') {
      at++;
      int stop = Words.end(source, at, limit);
      String name = source.substring(at, stop);
      if (!name.equals("r") && !name.equals("s") && !name.equals("a")) {
        throw error("The conversion (" + name + ") is not one of r, s and a.");
      }
      conversion += name;
      at = stop;
      blanks();
    }
    @Nullable List<FormatPiece> spec = null;
    int specStart = at;
    if (peek(0) == ':') {
      at++;
      specStart = at;
      spec = pieces(specDepth + 1);
    }
    int specStop = specEnd;
    if (require() != '}') {
      throw error("The replacement field is not closed, (}) is missing.");
    }
    at++;
    if (source.substring(valueStart, valueEnd).isBlank()) {
      throw SourceError.syntax(open, "The replacement field ({}) has no expression.", "");
    }
    return new FormatPiece.Field(
        open, at, valueStart, valueEnd, conversion, spec, specStart, specStop);
  }

  private void blanks() {
    while (at < limit) {
      if (source.charAt(at) == '#') {
        comment();
      } else if (Character.isWhitespace(source.charAt(at))) {
        at++;
      } else {
        return;
      }
    }
  }

  private void comment() {
    while (at < limit && source.charAt(at) != '\n' && source.charAt(at) != '\r') {
      at++;
    }
  }

  /** Skips the expression of a field and stops at what ends it. */
  private int expression() {
    int brackets = 0;
    while (true) {
      char c = require();
      if (c == '(' || c == '[' || c == '{') {
        brackets++;
        at++;
      } else if (c == '}' && brackets == 0) {
        return at;
      } else if (c == ')' || c == ']' || c == '}') {
        if (--brackets < 0) {
          throw error("The closing bracket (" + c + ") has no opening one.");
        }
        at++;
      } else if (c == '#') {
        comment();
      } else if (c == '\'' || c == '"') {
        nested(at, at);
      } else if (Words.starts(source.codePointAt(at))) {
        int prefix = StringScanner.prefix(source, at, limit);
        if (prefix >= 0) {
          nested(at, at + prefix);
        } else {
          at = Words.end(source, at, limit);
        }
      } else if (brackets == 0 && c == ':') {
        return at;
      } else if (c == '!' || c == '=' || c == '<' || c == '>') {
        if (peek(1) == '=') {
          at += 2;
        } else if (brackets == 0 && (c == '!' || c == '=')) {
          return at;
        } else {
          at++;
        }
      } else {
        at++;
      }
    }
  }

  private void nested(int from, int firstQuote) {
    if (StringScanner.formats(source, from, firstQuote - from)) {
      FormatScanner inner = new FormatScanner(source, from, firstQuote, limit, depth + 1);
      inner.scan();
      at = inner.end();
    } else {
      at = StringScanner.end(source, from, firstQuote, limit);
    }
  }

  private char require() {
    if (at >= limit) {
      throw StringScanner.unterminated(source, start, triple ? body - 3 : body - 1, triple);
    }
    return source.charAt(at);
  }

  private char peek(int ahead) {
    return at + ahead < limit ? source.charAt(at + ahead) : '\0';
  }

  private SourceError error(String message) {
    return SourceError.syntax(Math.min(at, limit - 1), message, "");
  }
}
