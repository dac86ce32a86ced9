package org.mlswitcheroo.parsers.python;

import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into the tokens of {@link PythonGrammar}. What lies between two tokens is the leading
 * text of the second one. One instance cuts one text.
 */
final class Tokenizer {
  private static final String INVALID_CHARACTER = "The character (";

  private final String source;
  private final int limit;
  private final boolean nested;
  private final int deepest;
  private final boolean supplementary;
  private final LexTokens tokens = new LexTokens();
  private final Brackets brackets = new Brackets();
  private final Indentation indentation = new Indentation();
  private int at;
  private int line = 1;
  private int lineStart;

  private Tokenizer(String source, int start, int limit, boolean nested, int deepest) {
    this.source = source;
    this.at = start;
    this.limit = limit;
    this.nested = nested;
    this.deepest = deepest;
    this.supplementary = !nested && source.codePointCount(0, limit) != limit;
  }

  /** Prepares to cut a whole file. */
  static Tokenizer file(String source, int deepest) {
    Tokenizer tokenizer = new Tokenizer(source, 0, source.length(), false, deepest);
    if (source.startsWith("\uFEFF")) {
      tokenizer.at = 1;
      tokenizer.lineStart = 1;
    }
    return tokenizer;
  }

  /** Cuts the expression of a replacement field, where line ends do not count. */
  static LexTokens field(String source, int start, int end, int deepest) {
    Tokenizer tokenizer = new Tokenizer(source, start, end, true, deepest);
    return tokenizer.run();
  }

  /** Cuts the text. */
  LexTokens run() {
    boolean fresh = !nested;
    while (true) {
      if (fresh && !startLine()) {
        break;
      }
      fresh = false;
      skip();
      if (at >= limit) {
        break;
      }
      char c = source.charAt(at);
      if (c == '\n' || c == '\r') {
        int start = at;
        at = lineEnd(at);
        if (!nested && brackets.depth() == 0) {
          add(PythonGrammar.NEWLINE, start);
          brackets.endLine();
          fresh = true;
        }
        startedLine();
      } else {
        token(c);
      }
    }
    finish();
    if (!nested) {
      SoftWords.mark(tokens);
    }
    return tokens;
  }

  /** Whether CPython tells a syntax error before this place rather than this one. */
  boolean isRecoverable(SourceError error) {
    return brackets.depth() == 0
        && (error.code().equals(SourceError.INDENTATION)
            || error.sentence().startsWith(INVALID_CHARACTER));
  }

  /** The tokens up to the place that cannot be cut. */
  LexTokens cutOff() {
    add(Token.EOF, at);
    return tokens;
  }

  private void finish() {
    if (brackets.depth() > 0) {
      throw SourceError.syntax(
          brackets.innermostOffset(),
          "The bracket (" + brackets.innermost() + ") is never closed.",
          "Add the closing bracket.");
    }
    if (!nested) {
      LexToken last = tokens.last();
      if (last != null && last.getType() != PythonGrammar.NEWLINE && !isBlock(last)) {
        at = limit;
        add(PythonGrammar.NEWLINE, limit);
      }
      for (int open = indentation.close(); open > 0; open--) {
        addBlock(PythonGrammar.DEDENT);
      }
    }
    at = limit;
    add(Token.EOF, limit);
  }

  /** Measures the indentation of the next line with a token; false at the end of the text. */
  private boolean startLine() {
    int wide = 0;
    int narrow = 0;
    int joined = -1;
    int joinedNarrow = 0;
    while (at < limit) {
      char c = source.charAt(at);
      if (c == ' ') {
        wide++;
        narrow++;
        at++;
      } else if (c == '\t') {
        wide = (wide / 8 + 1) * 8;
        narrow++;
        at++;
      } else if (c == '\f') {
        wide = 0;
        narrow = 0;
        at++;
      } else if (c == '\\') {
        if (joined < 0) {
          joined = wide;
          joinedNarrow = narrow;
        }
        join();
        wide = 0;
        narrow = 0;
      } else if (c == '#' || c == '\n' || c == '\r') {
        comment();
        if (at < limit) {
          at = lineEnd(at);
          startedLine();
        }
        wide = 0;
        narrow = 0;
        joined = -1;
      } else {
        block(joined < 0 ? wide : joined, joined < 0 ? narrow : joinedNarrow);
        return true;
      }
    }
    return false;
  }

  private void block(int wide, int narrow) {
    int change = indentation.change(wide, narrow, at);
    if (change > 0) {
      addBlock(PythonGrammar.INDENT);
      checkDepth();
    }
    for (; change < 0; change++) {
      addBlock(PythonGrammar.DEDENT);
    }
  }

  private void skip() {
    while (at < limit) {
      char c = source.charAt(at);
      if (c == ' ' || c == '\t' || c == '\f') {
        at++;
      } else if (c == '#') {
        comment();
      } else if (c == '\\') {
        join();
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

  private void join() {
    if (at + 1 >= limit || (source.charAt(at + 1) != '\n' && source.charAt(at + 1) != '\r')) {
      throw SourceError.syntax(
          at, "A backslash (\\) must be the last character of its line.", "Remove it.");
    }
    at = lineEnd(at + 1);
    startedLine();
    if (at >= limit) {
      throw SourceError.syntax(at, "The file ends after a line join (\\).", "Remove it.");
    }
  }

  private void token(char c) {
    int start = at;
    char next = at + 1 < limit ? source.charAt(at + 1) : '\0';
    if (c == '"' || c == '\'') {
      string(0);
    } else if (c < 128 ? Words.starts(c) : Words.starts(source.codePointAt(at))) {
      int prefix = StringScanner.prefix(source, at, limit);
      if (prefix >= 0) {
        string(prefix);
        return;
      }
      at = Words.end(source, at, limit);
      add(word(start), start);
    } else if ((c >= '0' && c <= '9') || (c == '.' && next >= '0' && next <= '9')) {
      at = NumberScanner.end(source, at, limit);
      add(PythonGrammar.NUMBER, start);
    } else {
      operator(c, next);
    }
  }

  private int word(int start) {
    int type = Words.type(source, start, at);
    if (type == PythonGrammar.FOR) {
      brackets.waitForIn();
    } else if (type == PythonGrammar.IN) {
      LexToken last = tokens.last();
      if ((last == null || last.getType() != PythonGrammar.NOT) && brackets.takeIn()) {
        return PythonGrammar.FOR_IN;
      }
    } else if (type == PythonGrammar.NOT) {
      LexToken last = tokens.last();
      if (last != null && last.getType() == PythonGrammar.IS) {
        return PythonGrammar.NOT_OF_IS;
      }
    }
    return type;
  }

  private void operator(char c, char next) {
    int start = at;
    int found = Operators.at(c, next, at + 2 < limit ? source.charAt(at + 2) : '\0');
    if (found == 0) {
      String shown = Character.toString(source.codePointAt(at));
      throw SourceError.syntax(at, INVALID_CHARACTER + shown + ") is not valid here.", "");
    }
    int type = found >> 2;
    at += found & 3;
    if (c == '(' || c == '[' || c == '{') {
      brackets.open(c, start);
      checkDepth();
    } else if (c == ')' || c == ']' || c == '}') {
      brackets.close(c, start);
    }
    add(type, start);
  }

  private void string(int prefix) {
    int start = at;
    int quote = at + prefix;
    @Nullable List<FormatPiece> pieces = null;
    if (StringScanner.formats(source, start, prefix)) {
      FormatScanner format = new FormatScanner(source, start, quote, limit);
      pieces = format.scan();
      at = format.end();
    } else {
      at = StringScanner.end(source, start, quote, limit);
    }
    add(PythonGrammar.STRING, start).pieces = pieces;
    for (int i = start; i < at; i++) {
      char c = source.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 >= limit || source.charAt(i + 1) != '\n'))) {
        line++;
        lineStart = i + 1;
      }
    }
  }

  private void checkDepth() {
    int depth = brackets.depth() + indentation.depth();
    if (depth > deepest) {
      throw new SourceError(
          SourceError.NESTING,
          at,
          "Brackets and blocks are nested more than (" + deepest + ") levels deep.",
          "Split the code or raise the limit.");
    }
  }

  private int lineEnd(int from) {
    boolean two =
        source.charAt(from) == '\r' && from + 1 < limit && source.charAt(from + 1) == '\n';
    return two ? from + 2 : from + 1;
  }

  private void startedLine() {
    line++;
    lineStart = at;
  }

  private static boolean isBlock(LexToken token) {
    return token.getType() == PythonGrammar.INDENT || token.getType() == PythonGrammar.DEDENT;
  }

  /** INDENT and DEDENT stand directly behind the token before, without a text. */
  private void addBlock(int type) {
    LexToken last = tokens.last();
    int end = last == null ? 0 : last.end;
    tokens.add(new LexToken(source, type, tokens.size(), end, end, line, column(at)));
  }

  private LexToken add(int type, int start) {
    LexToken token = new LexToken(source, type, tokens.size(), start, at, line, column(start));
    tokens.add(token);
    return token;
  }

  private int column(int offset) {
    int units = offset - lineStart;
    return 1 + (supplementary ? source.codePointCount(lineStart, offset) : units);
  }
}
