package org.mlswitcheroo.parsers.python;

import java.util.Arrays;

/**
 * Retypes the tokens that are special only in their place: {@code match}, {@code case} and {@code
 * type} where they begin a statement of their own, and the parenthesis around several context
 * managers. No valid program means anything else by these forms.
 */
final class SoftWords {
  private final LexTokens tokens;

  /** Whether the block at a depth is the body of a match statement. */
  private boolean[] cases = new boolean[16];

  private int depth;

  private SoftWords(LexTokens tokens) {
    this.tokens = tokens;
  }

  static void mark(LexTokens tokens) {
    new SoftWords(tokens).mark();
  }

  private void mark() {
    boolean fresh = true;
    boolean match = false;
    for (int i = 0; i < tokens.size(); i++) {
      LexToken token = tokens.get(i);
      switch (token.getType()) {
        case PythonGrammar.INDENT -> enter(match);
        case PythonGrammar.DEDENT -> depth--;
        case PythonGrammar.NEWLINE -> fresh = true;
        case PythonGrammar.SEMICOLON, PythonGrammar.COLON -> {
          fresh = false;
          type(i + 1);
        }
        case PythonGrammar.WITH -> {
          with(i + 1);
          match = false;
          fresh = false;
        }
        default -> {
          if (fresh) {
            match = token.getType() == PythonGrammar.NAME && word(i);
            fresh = false;
          }
        }
      }
    }
  }

  private void enter(boolean match) {
    depth++;
    if (depth == cases.length) {
      cases = Arrays.copyOf(cases, depth * 2);
    }
    cases[depth] = match;
  }

  /** Retypes the first word of a line and says whether a block of cases follows. */
  private boolean word(int i) {
    LexToken token = tokens.get(i);
    switch (token.end - token.start) {
      case 5 -> {
        if (token.getText().equals("match") && opensBlock(i)) {
          token.retype(PythonGrammar.MATCH);
          return true;
        }
      }
      case 4 -> {
        if (cases[depth] && token.getText().equals("case")) {
          token.retype(PythonGrammar.CASE);
        } else {
          type(i);
        }
      }
      default -> {}
    }
    return false;
  }

  private void type(int i) {
    LexToken token = tokens.get(i);
    if (token.getType() == PythonGrammar.NAME
        && token.end - token.start == 4
        && tokens.get(i + 1).getType() == PythonGrammar.NAME
        && token.getText().equals("type")) {
      token.retype(PythonGrammar.TYPE);
    }
  }

  private boolean opensBlock(int i) {
    int end = i + 1;
    while (tokens.get(end).getType() != PythonGrammar.NEWLINE) {
      end++;
    }
    return end > i + 2
        && tokens.get(end - 1).getType() == PythonGrammar.COLON
        && tokens.get(end + 1).getType() == PythonGrammar.INDENT;
  }

  private void with(int open) {
    if (tokens.get(open).getType() != PythonGrammar.OPEN_PAREN) {
      return;
    }
    int level = 1;
    boolean several = false;
    boolean renames = false;
    boolean plain = false;
    int i = open + 1;
    for (; level > 0 && i < tokens.size(); i++) {
      switch (tokens.get(i).getType()) {
        case PythonGrammar.OPEN_PAREN, PythonGrammar.OPEN_BRACKET, PythonGrammar.OPEN_BRACE ->
            level++;
        case PythonGrammar.CLOSE_PAREN, PythonGrammar.CLOSE_BRACKET, PythonGrammar.CLOSE_BRACE ->
            level--;
        case PythonGrammar.AS -> renames |= level == 1;
        case PythonGrammar.COMMA -> several |= level == 1;
        case PythonGrammar.WALRUS, PythonGrammar.FOR, PythonGrammar.YIELD -> plain |= level == 1;
        case PythonGrammar.STAR -> {
          int before = tokens.get(i - 1).getType();
          plain |= level == 1 && (i == open + 1 || before == PythonGrammar.COMMA);
        }
        default -> {}
      }
    }
    if ((renames || (several && !plain)) && tokens.get(i).getType() == PythonGrammar.COLON) {
      tokens.get(open).retype(PythonGrammar.WITH_OPEN);
    }
  }
}
