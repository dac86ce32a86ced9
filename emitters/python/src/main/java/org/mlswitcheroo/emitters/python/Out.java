package org.mlswitcheroo.emitters.python;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Printed text that remembers its changed spans and which comments of the source it holds. */
final class Out {
  private final StringBuilder text = new StringBuilder();
  private final List<Span> spans = new ArrayList<>();
  private final BitSet comments = new BitSet();
  private final NavigableMap<Integer, Integer> lines = new TreeMap<>();

  static Out of(String text) {
    return new Out().add(text);
  }

  Out add(String more) {
    text.append(more);
    return this;
  }

  Out add(Out other) {
    int at = text.length();
    text.append(other.text);
    for (Span span : other.spans) {
      spans.add(span.moved(at));
    }
    comments.or(other.comments);
    other.lines.forEach((place, token) -> lines.put(place + at, token));
    return this;
  }

  /** Adds text that exists because of a fact. */
  Out add(String more, Object fact) {
    int start = length();
    return add(more).because(start, fact);
  }

  /** States that everything from start on exists because of a fact. */
  Out because(int start, Object fact) {
    spans.add(new Span(start, length(), fact));
    return this;
  }

  /** States that a comment of the source stands here. */
  void comment(int number) {
    comments.set(number);
  }

  /** States that a token that begins a line in the source comes next. */
  void line(int token) {
    lines.put(length(), token);
  }

  /** The token of the source that begins a line at a place of the text, -1 if none does. */
  int lineToken(int place) {
    return lines.getOrDefault(place, -1);
  }

  boolean holds(int comment) {
    return comments.get(comment);
  }

  /** Whether a fact made a part of the text. */
  boolean shows(Object fact) {
    return spans.stream().anyMatch(span -> span.fact().equals(fact));
  }

  boolean changed() {
    return !spans.isEmpty();
  }

  Object reason() {
    return spans.get(0).fact();
  }

  /** States that everything from start on exists for the same reason as the first change in it. */
  void becauseOfFirst(int start) {
    spans.stream()
        .filter(span -> span.start() >= start)
        .findFirst()
        .ifPresent(span -> because(start, span.fact()));
  }

  int length() {
    return text.length();
  }

  String text() {
    return text.toString();
  }

  List<Span> spans() {
    return spans;
  }

  /** Number of characters on the last line. */
  int column() {
    return length() - Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r")) - 1;
  }

  boolean atLineStart() {
    return text.length() == 0 || isBreak(text.charAt(text.length() - 1));
  }

  /**
   * Number of empty lines at the end, counted only as far as a start of the text or a line that
   * holds something.
   */
  int blankLines() {
    List<String> lines = Source.lines(text.substring(Math.max(0, text.length() - 400)));
    int count = 0;
    for (int i = lines.size() - 2; i >= 0 && lines.get(i).isBlank(); i--) {
      count++;
    }
    return count;
  }

  /** Takes characters out and puts others in; spans move along. */
  void edit(int from, int to, String with) {
    text.replace(from, to, with);
    int by = with.length() - (to - from);
    Map<Integer, Integer> behind = new TreeMap<>(lines.tailMap(from, false));
    lines.tailMap(from, false).clear();
    behind.forEach((place, token) -> lines.put(place + by, token));
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      int start = span.start() <= from ? span.start() : Math.max(from, span.start() + by);
      int end = span.end() <= from ? span.end() : Math.max(start, span.end() + by);
      spans.set(i, new Span(start, end, span.fact()));
    }
  }

  static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
