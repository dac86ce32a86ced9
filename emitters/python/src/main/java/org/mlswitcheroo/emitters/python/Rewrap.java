package org.mlswitcheroo.emitters.python;

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
      int code = Brackets.codeEnd(lexemes, start, end);
      if (tooLong(text, start, code) && breakLine(text, lexemes, start, code, end)) {
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

  /**
   * @param end end of the code
   * @param lineEnd end of the comment behind it
   */
  private boolean breakLine(String text, List<Lexeme> lexemes, int start, int end, int lineEnd) {
    boolean inString =
        lexemes.stream()
            .anyMatch(
                l -> l.start() < start && l.end() > start || l.start() < end && l.end() > end);
    String own = start == 0 ? indent : text.substring(start, start + Brackets.blanks(text, start));
    List<Lexeme> line = Brackets.code(lexemes, start, end);
    if (line.isEmpty()) {
      givenUp.add(text.substring(start, end));
      return false;
    }
    boolean definition = start == 0 && Brackets.definition(text);
    String inner = own + (start == 0 ? Brackets.step(text, unit) : unit);
    if (!inString && hang(text, line, start, lineEnd, own, inner, definition)) {
      return true;
    }
    boolean nested = Brackets.depth(lexemes, start) > 0;
    if (!inString && nested) {
      List<Integer> commas = Brackets.commas(line, 0, line.size());
      int column = own.length() + line.get(0).start() - start - Brackets.blanks(text, start);
      boolean hanging =
          fill(line, own, column, commas, end, true)
              || unaligned(text, lexemes, start, own)
                  && Hanging.around(source, out, start, indent, width);
      if (hanging) {
        return true;
      }
      if (fill(line, own, column, commas, end, false)) {
        return true;
      }
    }
    int tuple = inString || nested || start > 0 ? -1 : Brackets.bareTuple(line);
    if (tuple > 0) {
      wrap(line, tuple, inner);
      return true;
    }
    int @Nullable [] pair = inString ? null : Brackets.pair(line);
    if (pair == null) {
      givenUp.add(text.substring(start, end));
      return false;
    }
    List<Integer> commas = Brackets.commas(line, pair[0] + 1, pair[1]);
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

  /** Gives a bare tuple brackets, with its elements on lines of their own. */
  private void wrap(List<Lexeme> line, int from, String inner) {
    List<Lexeme> elements = line.subList(from, line.size());
    int end = elements.get(elements.size() - 1).end();
    out.edit(end, end, ")");
    List<Integer> commas = Brackets.commas(elements, 0, elements.size());
    fill(elements, inner, inner.length(), commas, end + 1, false);
    int start = elements.get(0).start();
    out.edit(start, start, "(" + eol + inner);
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
    Deque<Integer> opened = Brackets.open(line);
    if (opened.isEmpty() || opened.getFirst() == line.size() - 1) {
      return false;
    }
    int open = opened.getFirst();
    int next = end + (text.startsWith("\r\n", end) ? 2 : 1);
    int column = (start == 0 ? indent.length() : 0) + line.get(open + 1).start() - start;
    if (opened.size() == 1 && next < text.length() && Brackets.blanks(text, next) == column) {
      List<Lexeme> rest = line.subList(open + 1, line.size());
      List<Integer> commas = Brackets.commas(rest, 0, rest.size());
      int code = line.get(line.size() - 1).end();
      if (fill(rest, " ".repeat(column), column, commas, code, true)) {
        return true;
      }
    }
    return Hanging.lay(source, out, line.get(open).start(), own, inner, definition, width);
  }

  /** Whether a line stands neither on a line of its own depth nor below what its bracket holds. */
  private boolean unaligned(String text, List<Lexeme> lexemes, int start, String own) {
    Deque<Integer> around =
        Brackets.open(lexemes.stream().takeWhile(lexeme -> lexeme.start() < start).toList());
    if (around.isEmpty() || Brackets.hangs(lexemes, around.getLast())) {
      return false;
    }
    int first = lexemes.get(around.getLast() + 1).start();
    int line = Source.afterLastBreak(text.substring(0, first));
    return first - line + (line == 0 ? indent.length() : 0) != own.length();
  }

  /**
   * Breaks at the last comma before the width is passed, again and again; answers whether it did.
   *
   * @param whole whether it does nothing if a line stays too long
   */
  private boolean fill(
      List<Lexeme> line, String inner, int column, List<Integer> commas, int end, boolean whole) {
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
}
