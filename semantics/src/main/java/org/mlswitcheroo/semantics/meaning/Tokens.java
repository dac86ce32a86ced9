package org.mlswitcheroo.semantics.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a meaning, one after the other. */
final class Tokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(\\d+\\.?\\d*(?:[eE][-+]?\\d+)?|[A-Za-z_]\\w*|//|<=|>=|==|!=|[-+*/%<>()\\[\\],;=|?])");
  private final List<String> words = new ArrayList<>();
  private final List<Integer> columns = new ArrayList<>();
  private int next;

  Tokens(String text) {
    Matcher m = TOKEN.matcher(text);
    int at = 0;
    while (m.find() && m.start() == at) {
      words.add(m.group(1));
      columns.add(m.start(1));
      at = m.end();
    }
    if (!text.substring(at).isBlank()) {
      throw new MeaningFault("(" + text.substring(at).strip() + ") cannot be read.", at);
    }
    columns.add(text.length());
  }

  boolean end() {
    return next == words.size();
  }

  int column() {
    return columns.get(next);
  }

  boolean peek(String word) {
    return !end() && words.get(next).equals(word);
  }

  /** Whether a word follows the next one. */
  boolean peekBehind(String word) {
    return next + 1 < words.size() && words.get(next + 1).equals(word);
  }

  /** Takes a word if it is next. */
  boolean take(String word) {
    boolean there = peek(word);
    next += there ? 1 : 0;
    return there;
  }

  String take() {
    if (end()) {
      throw new MeaningFault("the text ends too early.", column());
    }
    return words.get(next++);
  }

  String name() {
    int column = column();
    String word = take();
    if (!Character.isJavaIdentifierStart(word.charAt(0))) {
      throw new MeaningFault("a name is expected where (" + word + ") stands.", column);
    }
    return word;
  }

  void expect(String word) {
    int column = column();
    if (end()) {
      throw new MeaningFault("(" + word + ") is expected at the end.", column);
    }
    String found = take();
    if (!found.equals(word)) {
      throw new MeaningFault("(" + word + ") is expected where (" + found + ") stands.", column);
    }
  }
}
