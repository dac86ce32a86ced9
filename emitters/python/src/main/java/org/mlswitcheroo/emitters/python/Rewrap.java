package org.mlswitcheroo.emitters.python;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Breaks changed lines that became too long, behind an opening bracket and at commas, as few times
 * as possible.
 */
final class Rewrap {
  private static final int ROUNDS = 200;
  private final Source source;
  private final Out out;
  private final String indent;
  private final int width;
  private final String unit;
  private final String eol;
  private final Set<String> givenUp = new HashSet<>();

  private Rewrap(Source source, Out out, String indent, int longest) {
    this.source = source;
    this.out = out;
    this.indent = indent;
    this.width = Math.max(source.width, longest);
    this.unit = source.unit;
    this.eol = source.eol;
  }

  /**
   * Makes the text of a statement fit.
   *
   * @param indent stands before the first line
   * @param longest longest line of the statement in the source, which is never broken for its
   *     length alone
   */
  static void fit(Source source, Out out, String indent, int longest) {
    if (!out.changed()) {
      return;
    }
    Rewrap rewrap = new Rewrap(source, out, indent, longest);
    Object reason = out.reason();
    boolean any = false;
    for (int round = 0; round < ROUNDS && rewrap.once(); round++) {
      any = true;
    }
    if (any) {
      out.because(0, reason);
    }
  }

  private boolean once() {
    String text = out.text();
    if (indent.length() + text.length() <= width) {
      return false;
    }
    List<Lexeme> lexemes = Lexer.cut(text);
    for (int start = 0; start < text.length(); ) {
      int length = Source.firstBreak(text.substring(start));
      int end = length < 0 ? text.length() : start + length;
      if (tooLong(text, start, end) && breakLine(text, lexemes, start, end)) {
        return true;
      }
      start = end + (text.startsWith("\r\n", end) ? 2 : 1);
    }
    return false;
  }

  private boolean tooLong(String text, int start, int end) {
    int before = start == 0 ? indent.length() : 0;
    boolean touched =
        out.spans().stream().anyMatch(span -> span.start() <= end && span.end() >= start);
    return before + end - start > width && touched && !givenUp.contains(text.substring(start, end));
  }

  private boolean breakLine(String text, List<Lexeme> lexemes, int start, int end) {
    boolean inString =
        lexemes.stream()
            .anyMatch(
                l -> l.start() < start && l.end() > start || l.start() < end && l.end() > end);
    String own = start == 0 ? indent : text.substring(start, start + blanks(text, start));
    List<Lexeme> line = code(lexemes, start, end);
    if (line.isEmpty()) {
      givenUp.add(text.substring(start, end));
      return false;
    }
    boolean definition = start == 0 && text.matches("(?s)(async\\s+)?def\\s.*");
    boolean header =
        start == 0
            && text.stripTrailing().endsWith(":")
            && !definition
            && !text.startsWith("class ");
    String inner = own + unit + (header ? unit : "");
    if (!inString && hang(text, line, start, end, own, inner, definition)) {
      return true;
    }
    boolean nested = depth(lexemes, start) > 0;
    if (!inString && nested) {
      List<Integer> commas = commas(line, 0, line.size());
      int column = own.length() + line.get(0).start() - start - blanks(text, start);
      if (fill(line, own, column, commas, end, true) || unaligned(text, lexemes, start, own)) {
        return true;
      }
      if (fill(line, own, column, commas, end, false)) {
        return true;
      }
    }
    int @Nullable [] pair = inString ? null : pair(line);
    if (pair == null) {
      givenUp.add(text.substring(start, end));
      return false;
    }
    List<Integer> commas = commas(line, pair[0] + 1, pair[1]);
    Lexeme close = line.get(pair[1]);
    Lexeme first = line.get(pair[0] + 1);
    int limit = definition ? close.start() : end;
    if (definition) {
      out.edit(close.start(), close.start(), eol + own);
    }
    List<Lexeme> body = line.subList(pair[0] + 1, line.size());
    List<Integer> shifted = commas.stream().map(i -> i - pair[0] - 1).toList();
    fill(body, inner, inner.length(), shifted, limit, false);
    out.edit(line.get(pair[0]).end(), first.start(), eol + inner);
    givenUp.add(text.substring(start, end));
    return true;
  }

  /** The lexemes of a line without the comment behind them. */
  private static List<Lexeme> code(List<Lexeme> lexemes, int start, int end) {
    return lexemes.stream()
        .filter(l -> l.start() >= start && l.end() <= end && l.kind() != Lexeme.Kind.COMMENT)
        .toList();
  }

  /**
   * Moves what the outermost bracket that stays open holds to the next line, or breaks the line
   * where the next one begins if those are aligned.
   */
  private boolean hang(
      String text,
      List<Lexeme> line,
      int start,
      int end,
      String own,
      String inner,
      boolean definition) {
    Deque<Integer> opened = new ArrayDeque<>();
    for (int i = 0; i < line.size(); i++) {
      if (line.get(i).opens()) {
        opened.addLast(i);
      } else if (line.get(i).closes() && !opened.isEmpty()) {
        opened.removeLast();
      }
    }
    if (opened.isEmpty() || opened.getFirst() == line.size() - 1) {
      return false;
    }
    int open = opened.getFirst();
    int next = end + (text.startsWith("\r\n", end) ? 2 : 1);
    int column = (start == 0 ? indent.length() : 0) + line.get(open + 1).start() - start;
    if (opened.size() == 1 && next < text.length() && blanks(text, next) == column) {
      List<Lexeme> rest = line.subList(open + 1, line.size());
      List<Integer> commas = commas(rest, 0, rest.size());
      if (fill(rest, " ".repeat(column), column, commas, end, true)) {
        return true;
      }
    }
    return Hanging.lay(source, out, line.get(open).start(), own, inner, definition, width);
  }

  /**
   * Lays out the brackets around a line that stands neither below what its bracket holds first nor
   * on a line of its own depth.
   */
  private boolean unaligned(String text, List<Lexeme> lexemes, int start, String own) {
    Deque<Integer> around = new ArrayDeque<>();
    for (int i = 0; i < lexemes.size() && lexemes.get(i).start() < start; i++) {
      if (lexemes.get(i).opens()) {
        around.addLast(i);
      } else if (lexemes.get(i).closes() && !around.isEmpty()) {
        around.removeLast();
      }
    }
    if (around.isEmpty()
        || hangs(lexemes, around.getLast())
        || column(text, lexemes.get(around.getLast() + 1).start()) == own.length()) {
      return false;
    }
    int outer = around.stream().filter(i -> !hangs(lexemes, i)).findFirst().orElseThrow();
    int place = lexemes.get(outer).start();
    int line = Source.afterLastBreak(text.substring(0, place));
    String before = line == 0 ? indent : text.substring(line, line + blanks(text, line));
    return Hanging.lay(source, out, place, before, before + unit, false, width);
  }

  private static boolean hangs(List<Lexeme> lexemes, int open) {
    Lexeme.Kind next = lexemes.get(open + 1).kind();
    return next == Lexeme.Kind.BREAK || next == Lexeme.Kind.COMMENT;
  }

  private int column(String text, int at) {
    int line = Source.afterLastBreak(text.substring(0, at));
    return at - line + (line == 0 ? indent.length() : 0);
  }

  private static int blanks(String text, int start) {
    int at = start;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at - start;
  }

  private static int depth(List<Lexeme> lexemes, int until) {
    int depth = 0;
    for (Lexeme lexeme : lexemes) {
      if (lexeme.start() < until) {
        depth += lexeme.opens() ? 1 : lexeme.closes() ? -1 : 0;
      }
    }
    return depth;
  }

  /** The commas of one level that something follows. */
  static List<Integer> commas(List<Lexeme> line, int from, int to) {
    List<Integer> found = new ArrayList<>();
    int depth = 0;
    int lambdas = 0;
    for (int i = from; i < to && depth >= 0; i++) {
      Lexeme lexeme = line.get(i);
      depth += lexeme.opens() ? 1 : lexeme.closes() ? -1 : 0;
      if (depth == 0) {
        lambdas += lexeme.is("lambda") ? 1 : lexeme.is(":") && lambdas > 0 ? -1 : 0;
        boolean star = i > 0 && line.get(i - 1).is("*");
        if (lexeme.is(",") && lambdas == 0 && i + 1 < to && !star) {
          found.add(i);
        }
      }
    }
    return found;
  }

  /**
   * Breaks at the last comma before the width is passed, again and again; answers whether it did.
   *
   * @param whole whether it does nothing if a line stays too long
   */
  private boolean fill(
      List<Lexeme> line,
      String inner,
      int column,
      List<Integer> commas,
      int end,
      boolean whole) {
    List<Integer> chosen = new ArrayList<>();
    int base = line.get(0).start();
    int at = column;
    boolean fits = true;
    for (int i = 0; i < commas.size(); i++) {
      int next = line.get(commas.get(i) + 1).start();
      int until = i + 1 < commas.size() ? line.get(commas.get(i + 1)).end() : end;
      if (at + until - base > width) {
        fits &= at + line.get(commas.get(i)).end() - base <= width;
        chosen.add(commas.get(i));
        base = next;
        at = inner.length();
      }
    }
    fits &= at + end - base <= width;
    if (whole && !fits) {
      return false;
    }
    for (int i = chosen.size() - 1; i >= 0; i--) {
      Lexeme comma = line.get(chosen.get(i));
      out.edit(comma.end(), line.get(chosen.get(i) + 1).start(), eol + inner);
    }
    return !chosen.isEmpty();
  }

  /**
   * The longest outermost bracket of a call that opens and closes on the line, or of anything if
   * there is no call.
   */
  private static int @Nullable [] pair(List<Lexeme> line) {
    int @Nullable [] call = null;
    int @Nullable [] other = null;
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < line.size(); i++) {
      if (line.get(i).opens()) {
        open.push(i);
      } else if (line.get(i).closes() && !open.isEmpty()) {
        int at = open.pop();
        if (i == at + 1) {
          continue;
        }
        int[] found = {at, i};
        Lexeme before = at == 0 ? null : line.get(at - 1);
        boolean calls =
            line.get(at).is("(")
                && before != null
                && (before.kind() == Lexeme.Kind.NAME || before.closes());
        call = calls ? longer(line, call, found) : call;
        other = longer(line, other, found);
      }
    }
    return call == null ? other : call;
  }

  private static int[] longer(List<Lexeme> line, int @Nullable [] one, int[] two) {
    if (one == null) {
      return two;
    }
    int first = line.get(one[1]).end() - line.get(one[0]).start();
    int second = line.get(two[1]).end() - line.get(two[0]).start();
    return second > first ? two : one;
  }
}
