package org.mlswitcheroo.facts.syntax;

import java.util.Objects;

/**
 * One token with the text that stands before it. Printing {@code leading + text} of all tokens in
 * order gives the file back.
 *
 * @param index position in {@link SyntaxTree#tokens()}
 * @param kind what the lexer saw
 * @param leading whitespace, comments, line joins and blank lines before the token
 * @param text the characters of the token, empty for INDENT, DEDENT and END
 * @param line 1-based line of the first character of {@code text}
 * @param column 1-based column (in code points) of the first character of {@code text}
 */
public record Token(int index, Kind kind, String leading, String text, int line, int column) {

  /** The lexical classes that a printer has to tell apart. */
  public enum Kind {
    NAME,
    NUMBER,
    STRING,
    OPERATOR,
    NEWLINE,
    INDENT,
    DEDENT,
    END
  }

  public Token {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(leading, "leading");
    Objects.requireNonNull(text, "text");
  }
}
