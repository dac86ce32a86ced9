package org.mlswitcheroo.emitters.python;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Moves lines that stand below what their bracket holds first, or below the bracket they close, to
 * where that is after a change, and the lines that are indented from such a line with it.
 */
final class Aligned {
  /** A line that begins inside of a bracket: its place, its column and how far it moves. */
  private record Line(int place, int column, int shift) {}

  private final Source source;
  private final Out out;
  private final String indent;
  private final String text;
  private final List<Lexeme> lexemes;
  private final List<Line> lines = new ArrayList<>();
  private final int[] shifts;

  private Aligned(Source source, Out out, String indent) {
    this.source = source;
    this.out = out;
    this.indent = indent;
    this.text = out.text();
    this.lexemes = Lexer.cut(text).stream().filter(l -> l.kind() != Lexeme.Kind.BREAK).toList();
    this.shifts = new int[lexemes.size()];
  }

  /**
   * Aligns the lines of a statement.
   *
   * @param indent stands before the first line
   * @param longest longest line of the statement in the source
   */
  static void restore(Source source, Out out, String indent, int longest) {
    if (!out.changed() || Source.firstBreak(out.text()) < 0 || out.text().indexOf('\t') >= 0) {
      return;
    }
    Aligned aligned = new Aligned(source, out, indent);
    aligned.read();
    aligned.move(Math.max(source.width, longest));
  }

  private void read() {
    Deque<Integer> open = new ArrayDeque<>();
    int shift = 0;
    for (int i = 0; i < lexemes.size(); i++) {
      Lexeme lexeme = lexemes.get(i);
      int token = out.lineToken(lexeme.start());
      int line = Source.afterLastBreak(text.substring(0, lexeme.start()));
      if (i > 0 && line >= lexemes.get(i - 1).end()) {
        int before = shift;
        shift = 0;
        if (token >= 0 && !open.isEmpty()) {
          shift = shift(token, open.peek(), lexeme.start() - line);
        } else if (lexeme.kind() == Lexeme.Kind.COMMENT) {
          shift = before;
        }
        if (shift != 0) {
          lines.add(new Line(line, lexeme.start() - line, shift));
        }
      }
      shifts[i] = shift;
      if (lexeme.opens()) {
        open.push(i);
      } else if (lexeme.closes() && !open.isEmpty()) {
        open.pop();
      }
    }
  }

  private int shift(int token, int open, int column) {
    int bracket = source.around(token);
    if (bracket < 0
        || !source.is(bracket, lexemes.get(open).text())
        || open + 1 >= lexemes.size()) {
      return 0;
    }
    int first = bracket + 1;
    boolean hangs = Source.firstBreak(source.token(first).leading()) >= 0;
    int was = source.column(token);
    if (!hangs && first < token && source.column(first) == was) {
      return column(open + 1) + shifts[open + 1] - column;
    }
    boolean leads = Source.firstBreak(source.token(bracket).leading()) >= 0; // only indented
    if (!leads && source.match(bracket) == token && source.column(bracket) == was) {
      return column(open) + shifts[open] - column;
    }
    return column == was ? shifts[open] : 0;
  }

  private int column(int i) {
    int line = Source.afterLastBreak(text.substring(0, lexemes.get(i).start()));
    return lexemes.get(i).start() - line + (line == 0 ? indent.length() : 0);
  }

  private void move(int width) {
    if (lines.isEmpty()) {
      return;
    }
    Object reason = out.reason();
    Line wide =
        lines.stream()
            .filter(line -> end(line) > width || line.shift() > 0 && far(line, width))
            .findFirst()
            .orElse(null);
    if (wide != null) {
      if (Hanging.around(source, out, wide.place(), indent, width)) {
        out.because(0, reason);
      }
      return;
    }
    for (int i = lines.size() - 1; i >= 0; i--) {
      Line line = lines.get(i);
      int column = Math.max(0, line.column() + line.shift());
      out.edit(line.place(), line.place() + line.column(), " ".repeat(column));
    }
    out.because(0, reason);
  }

  /** Whether a line would begin so far to the right that it had better hang. */
  private static boolean far(Line line, int width) {
    return line.column() + line.shift() > width * 2 / 3;
  }

  private int end(Line line) {
    int length = Source.firstBreak(text.substring(line.place()));
    return (length < 0 ? text.length() - line.place() : length) + line.shift();
  }
}
