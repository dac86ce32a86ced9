package org.mlswitcheroo.emitters.python;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Lays out what a bracket over several lines holds: everything begins on the line behind the
 * bracket, one step deeper than the line of the bracket. Elements that began a line still do, the
 * others share lines as far as they fit, and one that spans lines has its lines for itself.
 */
final class Hanging {
  private final List<Lexeme> lexemes;
  private final int width;
  private final String unit;
  private final String eol;
  private final String[] gaps;
  private final boolean[] broken;
  private final int[] match;

  private Hanging(String text, List<Lexeme> lexemes, int width, String unit, String eol) {
    this.lexemes = lexemes;
    this.width = width;
    this.unit = unit;
    this.eol = eol;
    this.gaps = new String[lexemes.size()];
    this.broken = new boolean[lexemes.size()];
    this.match = new int[lexemes.size()];
    Arrays.fill(match, -1);
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < lexemes.size(); i++) {
      gaps[i] = text.substring(i == 0 ? 0 : lexemes.get(i - 1).end(), lexemes.get(i).start());
      broken[i] = Source.firstBreak(gaps[i]) >= 0;
      if (lexemes.get(i).opens()) {
        open.push(i);
      } else if (lexemes.get(i).closes() && !open.isEmpty()) {
        match[open.pop()] = i;
      }
    }
  }

  /**
   * Lays out the bracket that stands at a place of the text; answers whether it could.
   *
   * @param indent indentation of the line of the bracket
   * @param inner indentation of what the bracket holds
   * @param ownLine whether the closing bracket begins a line in any case
   */
  static boolean lay(
      Source source, Out out, int place, String indent, String inner, boolean ownLine, int width) {
    List<Lexeme> lexemes =
        Lexer.cut(out.text()).stream().filter(l -> l.kind() != Lexeme.Kind.BREAK).toList();
    int open = 0;
    while (lexemes.get(open).start() != place) {
      open++;
    }
    Hanging hanging = new Hanging(out.text(), lexemes, width, source.unit, source.eol);
    int close = hanging.match[open];
    if (close < 0 || hanging.holdsLines(open, close)) {
      return false;
    }
    hanging.group(open, close, indent, inner);
    if (ownLine) {
      hanging.gaps[close] = source.eol + indent;
    }
    for (int i = close; i > open; i--) {
      int from = lexemes.get(i - 1).end();
      int to = lexemes.get(i).start();
      if (!out.text().substring(from, to).equals(hanging.gaps[i])) {
        out.edit(from, to, hanging.gaps[i]);
      }
    }
    return true;
  }

  /** Lays out the outermost bracket around a place that does not hang; answers whether it could. */
  static boolean around(Source source, Out out, int place, String indent, int width) {
    String text = out.text();
    List<Lexeme> lexemes = Lexer.cut(text);
    int open =
        Brackets.open(lexemes.stream().takeWhile(l -> l.start() < place).toList()).stream()
            .filter(i -> !Brackets.hangs(lexemes, i))
            .findFirst()
            .orElse(-1);
    if (open < 0) {
      return false;
    }
    int at = lexemes.get(open).start();
    int line = Source.afterLastBreak(text.substring(0, at));
    String own = line == 0 ? indent : text.substring(line, line + Brackets.blanks(text, line));
    String inner = own + (line == 0 ? Brackets.step(text, source.unit) : source.unit);
    boolean ownLine = line == 0 && Brackets.definition(text);
    return lay(source, out, at, own, inner, ownLine, width);
  }

  private boolean holdsLines(int from, int to) {
    return lexemes.subList(from, to).stream()
        .anyMatch(l -> l.kind() == Lexeme.Kind.STRING && Source.firstBreak(l.text()) >= 0);
  }

  private void group(int open, int close, String indent, String inner) {
    int at = open + 1;
    if (at < close && comment(at) && !broken[at]) {
      at++;
    } else if (alone(at, close)) {
      group(at, match[at], indent, inner);
      gaps[close] = broken[close] ? eol + indent : gaps[close];
      return;
    }
    List<Integer> commas = Brackets.commas(lexemes, open + 1, close);
    int column = width;
    while (at < close) {
      int last = comment(at) ? at : end(at, close, commas);
      boolean lines = breaks(at + 1, last);
      int length = lexemes.get(last).end() - lexemes.get(at).start();
      length += last + 1 == close ? behind(close) : 0;
      if (broken[at] || lines || column + gaps[at].length() + length > width) {
        gaps[at] = eol + inner;
        column = inner.length() + length;
      } else {
        column += gaps[at].length() + length;
      }
      if (lines) {
        element(at, last, inner);
      }
      column = lines || comment(last) ? width : column;
      at = last + 1;
    }
    gaps[close] = comment(close - 1) || broken[close] ? eol + indent : gaps[close];
  }

  /** Whether a bracket over several lines is all that a bracket holds. */
  private boolean alone(int at, int close) {
    return match[at] >= 0
        && !broken[at]
        && (match[at] == close - 1 || match[at] == close - 2 && lexemes.get(close - 1).is(","))
        && breaks(at + 1, match[at]);
  }

  private void element(int from, int to, String indent) {
    for (int i = from; i <= to; i++) {
      if (i > from && broken[i]) {
        gaps[i] = eol + indent;
      }
      if (match[i] >= 0) {
        if (breaks(i + 1, match[i])) {
          group(i, match[i], indent, indent + unit);
        }
        i = match[i];
      }
    }
  }

  private int end(int at, int close, List<Integer> commas) {
    int last = commas.stream().filter(comma -> comma >= at).findFirst().orElse(close - 1);
    return last + 1 < close && comment(last + 1) && !broken[last + 1] ? last + 1 : last;
  }

  private boolean comment(int i) {
    return lexemes.get(i).kind() == Lexeme.Kind.COMMENT;
  }

  private boolean breaks(int from, int to) {
    for (int i = from; i <= to; i++) {
      if (broken[i]) {
        return true;
      }
    }
    return false;
  }

  /** The characters that cannot leave the line of what stands before a closing bracket. */
  private int behind(int close) {
    int at = close;
    while (at + 1 < lexemes.size() && !broken[at + 1] && lexemes.get(at + 1).closes()) {
      at++;
    }
    boolean comma = at + 1 < lexemes.size() && lexemes.get(at + 1).is(",");
    return at - close + 1 + (comma ? 1 : 0);
  }
}
