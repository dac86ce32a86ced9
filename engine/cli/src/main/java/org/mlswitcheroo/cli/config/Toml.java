package org.mlswitcheroo.cli.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads TOML 1.0 as a flat list of keys with their values and lines, in the order of the file.
 * Values are texts, booleans, numbers, lists of values, or, for dates, texts as they stand; an
 * inline table gives a key for each of its own.
 */
final class Toml {
  private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_-]+");
  private static final Pattern WORD = Pattern.compile("[0-9A-Za-z+._:-]+( \\d\\d:[0-9.:Z+-]+)?");

  /**
   * One key with its value.
   *
   * @param path the key with those of its tables
   * @param value text, boolean, {@code Long}, {@code Double} or a list
   * @param line 1-based
   */
  record Entry(List<String> path, Object value, int line) {
    Entry {
      path = List.copyOf(path);
    }
  }

  /** The text is not TOML. */
  static final class Invalid extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;

    Invalid(int line, String message) {
      super(message);
      this.line = line;
    }

    int line() {
      return line;
    }
  }

  private final String text;
  private final List<Entry> entries = new ArrayList<>();
  private List<String> table = List.of();
  private int at;

  private Toml(String text) {
    this.text = text;
  }

  static List<Entry> read(String text) throws Invalid {
    Toml toml = new Toml(text.startsWith("\uFEFF") ? text.substring(1) : text);
    toml.blanks(true);
    while (toml.at < toml.text.length()) {
      toml.line();
      toml.blanks(true);
    }
    return toml.entries;
  }

  private void line() throws Invalid {
    if (peek() == '[') {
      boolean list = text.startsWith("[[", at);
      at += list ? 2 : 1;
      table = key();
      expect(list ? "]]" : "]");
    } else {
      pair(table);
    }
    blanks(false);
    if (at < text.length() && peek() != '\n') {
      throw invalid("more follows on the line");
    }
  }

  private void pair(List<String> before) throws Invalid {
    int line = lineNumber();
    List<String> path = new ArrayList<>(before);
    path.addAll(key());
    expect("=");
    blanks(false);
    if (peek() == '{') {
      inline(path);
    } else {
      entries.add(new Entry(path, value(), line));
    }
  }

  private List<String> key() throws Invalid {
    List<String> parts = new ArrayList<>();
    do {
      blanks(false);
      Matcher bare = BARE.matcher(text).region(at, text.length());
      if (peek() == '"' || peek() == '\'') {
        parts.add(string());
      } else if (bare.lookingAt()) {
        parts.add(bare.group());
        at = bare.end();
      } else {
        throw invalid("a key is missing");
      }
      blanks(false);
    } while (accept('.'));
    return parts;
  }

  private void inline(List<String> path) throws Invalid {
    at++;
    blanks(false);
    while (!accept('}')) {
      pair(path);
      blanks(false);
      if (peek() != '}') {
        expect(",");
        blanks(false);
      }
    }
  }

  private Object value() throws Invalid {
    char c = peek();
    if (c == '"' || c == '\'') {
      return string();
    }
    if (c == '[') {
      return list();
    }
    if (c == '{') { // inside of a list: its keys mean nothing here
      int known = entries.size();
      inline(List.of());
      List<Entry> inside = new ArrayList<>(entries.subList(known, entries.size()));
      entries.subList(known, entries.size()).clear();
      return inside;
    }
    Matcher word = WORD.matcher(text).region(at, text.length());
    if (!word.lookingAt()) {
      throw invalid("a value is missing");
    }
    at = word.end();
    return scalar(word.group());
  }

  private Object scalar(String word) throws Invalid {
    if (word.equals("true") || word.equals("false")) {
      return Boolean.valueOf(word);
    }
    String plain = word.replace("_", "");
    if (plain.matches("[+-]?\\d{1,18}")) {
      return Long.valueOf(plain);
    }
    if (plain.matches("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")) {
      return Double.valueOf(plain);
    }
    if (plain.matches("0[xob][0-9A-Fa-f]+|[+-]?(inf|nan)|\\d\\d.*")) {
      return word;
    }
    throw invalid("(" + word + ") is no value; a text needs quotes");
  }

  private List<Object> list() throws Invalid {
    List<Object> values = new ArrayList<>();
    at++;
    blanks(true);
    while (!accept(']')) {
      values.add(value());
      blanks(true);
      if (peek() != ']') {
        expect(",");
        blanks(true);
      }
    }
    return values;
  }

  private String string() throws Invalid {
    char quote = peek();
    String triple = String.valueOf(quote).repeat(3);
    boolean many = text.startsWith(triple, at);
    String end = many ? triple : String.valueOf(quote);
    at += end.length();
    if (many && peek() == '\n') {
      at++;
    }
    StringBuilder out = new StringBuilder();
    while (!text.startsWith(end, at)) {
      if (at >= text.length() || (!many && peek() == '\n')) {
        throw invalid("a text is not closed");
      }
      if (quote == '"' && peek() == '\\') {
        escape(out);
      } else {
        out.append(text.charAt(at++));
      }
    }
    at += end.length();
    while (many && peek() == quote) { // quotes before the closing ones belong to the text
      out.append(quote);
      at++;
    }
    return out.toString();
  }

  private void escape(StringBuilder out) throws Invalid {
    at++;
    char c = peek();
    at++;
    int simple = "btnfr\"\\".indexOf(c);
    if (simple >= 0) {
      out.append("\b\t\n\f\r\"\\".charAt(simple));
    } else if (c == 'u' || c == 'U') {
      int length = c == 'u' ? 4 : 8;
      Matcher code =
          Pattern.compile("[0-9A-Fa-f]{" + length + "}").matcher(text).region(at, text.length());
      if (!code.lookingAt()
          || !Character.isValidCodePoint((int) Long.parseLong(code.group(), 16))) {
        throw invalid("an escape has no character");
      }
      out.appendCodePoint(Integer.parseInt(code.group(), 16));
      at += length;
    } else if (Character.isWhitespace(c)) { // a line that goes on
      while (at < text.length() && Character.isWhitespace(peek())) {
        at++;
      }
    } else {
      throw invalid("(\\" + c + ") is no escape");
    }
  }

  /** Passes over blanks and comments, and line ends if they mean nothing. */
  private void blanks(boolean lines) {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#') {
        while (at < text.length() && text.charAt(at) != '\n') {
          at++;
        }
      } else if (c == ' ' || c == '\t' || c == '\r' || (lines && c == '\n')) {
        at++;
      } else {
        return;
      }
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private boolean accept(char c) {
    boolean there = peek() == c;
    at += there ? 1 : 0;
    return there;
  }

  private void expect(String mark) throws Invalid {
    blanks(false);
    if (!text.startsWith(mark, at)) {
      throw invalid("(" + mark + ") is missing");
    }
    at += mark.length();
  }

  private Invalid invalid(String message) {
    return new Invalid(lineNumber(), message);
  }

  private int lineNumber() {
    return 1
        + (int)
            text.substring(0, Math.min(at, text.length())).chars().filter(c -> c == '\n').count();
  }
}
