package org.mlswitcheroo.parsers.python;

/** The longest operator at an offset. */
final class Operators {
  private Operators() {}

  /** The token type, shifted left by two bits, plus the length; 0 when no operator starts here. */
  static int at(char c, char next, char third) {
    return switch (c) {
      case '(' -> one(PythonGrammar.OPEN_PAREN);
      case ')' -> one(PythonGrammar.CLOSE_PAREN);
      case '[' -> one(PythonGrammar.OPEN_BRACKET);
      case ']' -> one(PythonGrammar.CLOSE_BRACKET);
      case '{' -> one(PythonGrammar.OPEN_BRACE);
      case '}' -> one(PythonGrammar.CLOSE_BRACE);
      case ',' -> one(PythonGrammar.COMMA);
      case ';' -> one(PythonGrammar.SEMICOLON);
      case '~' -> one(PythonGrammar.TILDE);
      case '.' ->
          next == '.' && third == '.' ? PythonGrammar.ELLIPSIS << 2 | 3 : one(PythonGrammar.DOT);
      case ':' -> assigning(next, PythonGrammar.COLON, PythonGrammar.WALRUS);
      case '=' -> assigning(next, PythonGrammar.ASSIGN, PythonGrammar.EQUAL);
      case '!' -> next == '=' ? PythonGrammar.NOT_EQUAL << 2 | 2 : 0;
      case '+' -> assigning(next, PythonGrammar.PLUS, PythonGrammar.PLUS_ASSIGN);
      case '-' ->
          next == '>'
              ? PythonGrammar.ARROW << 2 | 2
              : assigning(next, PythonGrammar.MINUS, PythonGrammar.MINUS_ASSIGN);
      case '%' -> assigning(next, PythonGrammar.PERCENT, PythonGrammar.PERCENT_ASSIGN);
      case '@' -> assigning(next, PythonGrammar.AT, PythonGrammar.AT_ASSIGN);
      case '&' -> assigning(next, PythonGrammar.AMPERSAND, PythonGrammar.AMPERSAND_ASSIGN);
      case '|' -> assigning(next, PythonGrammar.BAR, PythonGrammar.BAR_ASSIGN);
      case '^' -> assigning(next, PythonGrammar.CARET, PythonGrammar.CARET_ASSIGN);
      case '*' ->
          next == '*'
              ? twice(third, PythonGrammar.DOUBLE_STAR, PythonGrammar.DOUBLE_STAR_ASSIGN)
              : assigning(next, PythonGrammar.STAR, PythonGrammar.STAR_ASSIGN);
      case '/' ->
          next == '/'
              ? twice(third, PythonGrammar.DOUBLE_SLASH, PythonGrammar.DOUBLE_SLASH_ASSIGN)
              : assigning(next, PythonGrammar.SLASH, PythonGrammar.SLASH_ASSIGN);
      case '<' ->
          next == '<'
              ? twice(third, PythonGrammar.SHIFT_LEFT, PythonGrammar.SHIFT_LEFT_ASSIGN)
              : assigning(next, PythonGrammar.LESS, PythonGrammar.LESS_EQUAL);
      case '>' ->
          next == '>'
              ? twice(third, PythonGrammar.SHIFT_RIGHT, PythonGrammar.SHIFT_RIGHT_ASSIGN)
              : assigning(next, PythonGrammar.GREATER, PythonGrammar.GREATER_EQUAL);
      default -> 0;
    };
  }

  private static int one(int type) {
    return type << 2 | 1;
  }

  private static int assigning(char next, int plain, int assigning) {
    return next == '=' ? assigning << 2 | 2 : plain << 2 | 1;
  }

  private static int twice(char third, int plain, int assigning) {
    return third == '=' ? assigning << 2 | 3 : plain << 2 | 2;
  }
}
