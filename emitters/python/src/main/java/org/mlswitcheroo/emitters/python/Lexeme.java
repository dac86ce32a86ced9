package org.mlswitcheroo.emitters.python;

/**
 * A piece of Python text as {@link Lexer} cuts it.
 *
 * @param kind what it is
 * @param start first character
 * @param end behind the last character
 * @param text its characters
 */
record Lexeme(Kind kind, int start, int end, String text) {
  enum Kind {
    NAME,
    NUMBER,
    STRING,
    OPERATOR,
    COMMENT,
    BREAK,
    HOLE
  }

  boolean is(String other) {
    return text.equals(other) && (kind == Kind.OPERATOR || kind == Kind.NAME);
  }

  boolean opens() {
    return is("(") || is("[") || is("{");
  }

  boolean closes() {
    return is(")") || is("]") || is("}");
  }
}
