package org.mlswitcheroo.parsers.python;

import static java.util.Map.entry;

import java.util.Map;

/** The reserved words and what may start and continue an identifier. */
final class Words {
  private static final Map<String, Integer> KEYWORDS =
      Map.ofEntries(
          entry("False", PythonGrammar.FALSE),
          entry("None", PythonGrammar.NONE),
          entry("True", PythonGrammar.TRUE),
          entry("and", PythonGrammar.AND),
          entry("as", PythonGrammar.AS),
          entry("assert", PythonGrammar.ASSERT),
          entry("async", PythonGrammar.ASYNC),
          entry("await", PythonGrammar.AWAIT),
          entry("break", PythonGrammar.BREAK),
          entry("class", PythonGrammar.CLASS),
          entry("continue", PythonGrammar.CONTINUE),
          entry("def", PythonGrammar.DEF),
          entry("del", PythonGrammar.DEL),
          entry("elif", PythonGrammar.ELIF),
          entry("else", PythonGrammar.ELSE),
          entry("except", PythonGrammar.EXCEPT),
          entry("finally", PythonGrammar.FINALLY),
          entry("for", PythonGrammar.FOR),
          entry("from", PythonGrammar.FROM),
          entry("global", PythonGrammar.GLOBAL),
          entry("if", PythonGrammar.IF),
          entry("import", PythonGrammar.IMPORT),
          entry("in", PythonGrammar.IN),
          entry("is", PythonGrammar.IS),
          entry("lambda", PythonGrammar.LAMBDA),
          entry("nonlocal", PythonGrammar.NONLOCAL),
          entry("not", PythonGrammar.NOT),
          entry("or", PythonGrammar.OR),
          entry("pass", PythonGrammar.PASS),
          entry("raise", PythonGrammar.RAISE),
          entry("return", PythonGrammar.RETURN),
          entry("try", PythonGrammar.TRY),
          entry("while", PythonGrammar.WHILE),
          entry("with", PythonGrammar.WITH),
          entry("yield", PythonGrammar.YIELD));

  private Words() {}

  /** The token type of a word, {@link PythonGrammar#NAME} when it is not reserved. */
  static int type(String source, int start, int end) {
    int length = end - start;
    if (length < 2 || length > 8) {
      return PythonGrammar.NAME;
    }
    char first = source.charAt(start);
    if ((first < 'a' || first > 'y') && first != 'N' && first != 'T' && first != 'F') {
      return PythonGrammar.NAME;
    }
    return KEYWORDS.getOrDefault(source.substring(start, end), PythonGrammar.NAME);
  }

  static boolean starts(int c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }
    return Character.isUnicodeIdentifierStart(c);
  }

  static boolean continues(int c) {
    if (c < 128) {
      return starts(c) || (c >= '0' && c <= '9');
    }
    return Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
  }

  /** The offset after the identifier that starts at the given one. */
  static int end(String source, int start, int limit) {
    int i = start;
    while (i < limit) {
      int c = source.charAt(i);
      if (c >= 128) {
        c = source.codePointAt(i);
      }
      if (!continues(c)) {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }
}
