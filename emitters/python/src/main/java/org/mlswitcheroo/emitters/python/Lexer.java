package org.mlswitcheroo.emitters.python;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts printed Python into lexemes without checking it; spaces and joined lines fall away. */
final class Lexer {
  /** Stands for a hole in text that a template was turned into. */
  static final char HOLE = '\uE000';

  private static final Pattern PIECE =
      Pattern.compile(
          "(?<comment>#[^\r\n]*)"
              + "|(?<string>(?i:[rbuft]{0,2})(?s:'''(?:[^'\\\\]|\\\\.|'(?!''))*+'''"
              + "|\"\"\"(?:[^\"\\\\]|\\\\.|\"(?!\"\"))*+\"\"\""
              + "|'(?:[^'\\\\\r\n]|\\\\.)*+'|\"(?:[^\"\\\\\r\n]|\\\\.)*+\"))"
              + "|(?<number>(?:\\d|\\.\\d)(?:[eE][+-]\\d|[\\w.])*+)"
              + "|(?<name>[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*)"
              + "|(?<hole>\uE000)"
              + "|(?<join>\\\\(?:\r\n|\r|\n))"
              + "|(?<break>\r\n|\r|\n)"
              + "|(?<operator>\\*\\*=?|//=?|<<=?|>>=?|\\.\\.\\.|->|:=|[-+*/%@&|^<>=!]=|[^\\s\\\\])");

  private Lexer() {}

  static List<Lexeme> cut(String text) {
    List<Lexeme> found = new ArrayList<>();
    Matcher matcher = PIECE.matcher(text);
    while (matcher.find()) {
      Lexeme.Kind kind = kind(matcher);
      if (kind != null) {
        found.add(new Lexeme(kind, matcher.start(), matcher.end(), matcher.group()));
      }
    }
    return found;
  }

  private static Lexeme.@Nullable Kind kind(Matcher matcher) {
    for (Lexeme.Kind kind : Lexeme.Kind.values()) {
      if (matcher.group(kind.name().toLowerCase(java.util.Locale.ROOT)) != null) {
        return kind;
      }
    }
    return null;
  }

  /**
   * Whether a line ends outside of brackets, so that the text is no expression unless something
   * stands around it.
   */
  static boolean breaksOpenly(String text) {
    if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
      return false;
    }
    int depth = 0;
    for (Lexeme lexeme : cut(text)) {
      depth += lexeme.opens() ? 1 : lexeme.closes() ? -1 : 0;
      if (lexeme.kind() == Lexeme.Kind.BREAK && depth <= 0) {
        return true;
      }
    }
    return false;
  }
}
