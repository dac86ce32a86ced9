package org.mlswitcheroo.emitters.python;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds brackets, commas and the ends of lines among lexemes. */
final class Brackets {
  private static final Set<String> KEYWORDS =
      Set.of(
          "and", "assert", "await", "elif", "else", "if", "in", "is", "not", "or", "return",
          "while", "yield");

  private Brackets() {}

  /** Whether a text is the header of a function. */
  static boolean definition(String text) {
    return text.matches("(?s)(async\\s+)?def\\s.*");
  }

  /** How much deeper what follows the first line of a statement is indented. */
  static String step(String text, String unit) {
    boolean header =
        text.stripTrailing().endsWith(":") && !definition(text) && !text.startsWith("class ");
    return unit + (header ? unit : "");
  }

  /** The brackets that nothing closes, the outermost first. */
  static Deque<Integer> open(List<Lexeme> lexemes) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < lexemes.size(); i++) {
      if (lexemes.get(i).opens()) {
        open.addLast(i);
      } else if (lexemes.get(i).closes() && !open.isEmpty()) {
        open.removeLast();
      }
    }
    return open;
  }

  /** Where a line ends without the comment behind it, which may stand out. */
  static int codeEnd(List<Lexeme> lexemes, int start, int end) {
    int code = start;
    for (Lexeme lexeme : lexemes) {
      if (lexeme.start() >= start && lexeme.end() <= end) {
        code = lexeme.kind() == Lexeme.Kind.COMMENT ? code : lexeme.end();
      } else if (lexeme.start() < end && lexeme.end() > start) {
        return end;
      }
    }
    return code;
  }

  /** The lexemes of a line without the comment behind them. */
  static List<Lexeme> code(List<Lexeme> lexemes, int start, int end) {
    return lexemes.stream()
        .filter(l -> l.start() >= start && l.end() <= end && l.kind() != Lexeme.Kind.COMMENT)
        .toList();
  }

  static boolean hangs(List<Lexeme> lexemes, int open) {
    Lexeme.Kind next = lexemes.get(open + 1).kind();
    return next == Lexeme.Kind.BREAK || next == Lexeme.Kind.COMMENT;
  }

  static int blanks(String text, int start) {
    int at = start;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at - start;
  }

  static int depth(List<Lexeme> lexemes, int until) {
    int depth = 0;
    for (Lexeme lexeme : lexemes) {
      if (lexeme.start() < until) {
        depth += lexeme.opens() ? 1 : lexeme.closes() ? -1 : 0;
      }
    }
    return depth;
  }

  /** The commas of one level that something follows; a loop separates nothing. */
  static List<Integer> commas(List<Lexeme> line, int from, int to) {
    List<Integer> found = new ArrayList<>();
    int depth = 0;
    int lambdas = 0;
    for (int i = from; i < to && depth >= 0; i++) {
      Lexeme lexeme = line.get(i);
      depth += lexeme.opens() ? 1 : lexeme.closes() ? -1 : 0;
      if (depth == 0 && lexeme.is("for")) {
        break;
      }
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
   * The bracket that opens and closes on the line and is broken first: the outermost one if it is a
   * list of elements, else the longest of a call or behind a keyword, else the longest of all.
   */
  static int @Nullable [] pair(List<Lexeme> line) {
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
        boolean calls = line.get(at).is("(") && at > 0 && isOperandEnd(line.get(at - 1));
        call = calls ? longer(line, call, found) : call;
        other = longer(line, other, found);
      }
    }
    return call == null || other != null && isDisplay(line, other) ? other : call;
  }

  /** Whether a bracket belongs to what stands before it, as that of a call or an index does. */
  private static boolean isTrailer(List<Lexeme> line, int open) {
    Lexeme before = open == 0 ? null : line.get(open - 1);
    return before != null && isOperandEnd(before) && !KEYWORDS.contains(before.text());
  }

  private static boolean isOperandEnd(Lexeme lexeme) {
    return lexeme.closes() || lexeme.kind() == Lexeme.Kind.NAME;
  }

  /** Whether a bracket of its own holds several elements. */
  private static boolean isDisplay(List<Lexeme> line, int[] pair) {
    return !isTrailer(line, pair[0]) && !commas(line, pair[0] + 1, pair[1]).isEmpty();
  }

  /**
   * Where the elements of a bare tuple begin that is assigned or returned: behind the last {@code
   * =} or the {@code return} outside of brackets; -1 if there is none.
   */
  static int bareTuple(List<Lexeme> line) {
    int from = line.get(0).is("return") ? 1 : -1;
    int depth = 0;
    boolean lambda = false;
    for (int i = 0; i < line.size(); i++) {
      Lexeme lexeme = line.get(i);
      depth += lexeme.opens() ? 1 : lexeme.closes() ? -1 : 0;
      if (depth == 0 && lexeme.is(";")) {
        return -1;
      }
      lambda |= depth == 0 && lexeme.is("lambda");
      from = depth == 0 && !lambda && lexeme.is("=") ? i + 1 : from;
    }
    boolean tuple = from > 0 && depth == 0 && !commas(line, from, line.size()).isEmpty();
    return tuple ? from : -1;
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
