package org.mlswitcheroo.emitters.python;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlswitcheroo.facts.target.Template;

/** The file as it grows line by line; keeps blank lines sensible where statements left or came. */
final class Lines {
  final Out out = new Out();
  private final Source source;
  private final ExpressionPrinter expressions;
  private @Nullable Object gone;
  private boolean goneAtStart;
  private int blanks;
  private @Nullable Object added;

  Lines(Source source, ExpressionPrinter expressions) {
    this.source = source;
    this.expressions = expressions;
  }

  /**
   * Prints whole lines that stand before a token: blank lines and comments, with fewer blank lines
   * behind a gap.
   */
  void above(int token, int from, int to) {
    String text = source.token(token).leading().substring(from, to);
    int cut = 0;
    int found = 0;
    for (int next = lineEnd(text, 0);
        next > 0 && text.substring(cut, next).isBlank();
        next = lineEnd(text, cut)) {
      cut = next;
      found++;
    }
    Object because = gone == null ? added : gone;
    int there = out.blankLines();
    int want = goneAtStart ? 0 : Math.max(found, there);
    if (gone == null && blanks == 0 || text.isEmpty() && gone == null && there >= blanks) {
      source.leading(out, token, from, to);
    } else {
      int start = out.length();
      for (int i = there; i < Math.max(want, blanks); i++) {
        out.add(
            i - there < found && gone != null
                ? text.substring(lineAt(text, i - there), lineAt(text, i - there + 1))
                : source.eol);
      }
      if (because != null) {
        out.because(start, because);
      }
      source.leading(out, token, from + cut, to);
    }
    settled();
  }

  /** Prints what stands behind the last statement. */
  void end(int token) {
    String text = source.token(token).leading();
    if (!text.isEmpty()) {
      begin();
    }
    if (text.isBlank()) {
      source.leading(out, token);
    } else {
      int line = Source.afterLastBreak(text);
      above(token, 0, line);
      source.leading(out, token, line, text.length());
    }
  }

  private static int lineAt(String text, int number) {
    int at = 0;
    for (int i = 0; i < number; i++) {
      at = lineEnd(text, at);
    }
    return at;
  }

  private static int lineEnd(String text, int from) {
    int at = Source.firstBreak(text.substring(from));
    return at < 0 ? -1 : from + at + (text.startsWith("\r\n", from + at) ? 2 : 1);
  }

  /** Remembers that lines were left out here. */
  void gap(Object because, boolean atStart) {
    out.because(out.length(), because);
    gone = because;
    goneAtStart = atStart;
  }

  /** Asks for blank lines before what is added next, or before what follows what was added last. */
  void blankLines(int count) {
    blanks = Math.max(blanks, count);
  }

  /**
   * Prints the blank lines asked for where a statement follows whose own blank lines are printed
   * already.
   */
  void spread() {
    Object because = added;
    if (out.atLineStart() && gone == null && blanks > 0) {
      int start = out.length();
      for (int i = out.blankLines(); i < blanks; i++) {
        out.add(source.eol);
      }
      if (because != null) {
        out.because(start, because);
      }
      settled();
    }
  }

  private void settled() {
    gone = null;
    goneAtStart = false;
    blanks = 0;
  }

  /** Ends the line before if it is still open. */
  void begin() {
    if (!out.atLineStart()) {
      out.add(source.eol);
    }
  }

  /** Prints lines that exist because of a fact, behind the blank lines asked for. */
  void add(Out text, String indent, Object fact) {
    begin();
    int start = out.length();
    for (int i = out.blankLines(); i < blanks; i++) {
      out.add(source.eol);
    }
    settled();
    added = fact;
    out.add(indent).add(text);
    begin();
    out.because(start, fact);
  }

  void comment(int number, String indent) {
    Source.Comment comment = source.comment(number);
    out.add(indent);
    source.leading(out, comment.token(), comment.at(), comment.at() + comment.text().length());
    out.add(source.eol);
  }

  /** Statement lines of a template, without the indentation of the first. */
  Out statement(Template template, int node, String indent, Object fact) {
    String text = indented(template.text().stripTrailing(), indent);
    Template here = new Template(text, template.holes());
    Out made = new Out().add(expressions.statement(here, source.tree.node(node))).because(0, fact);
    Rewrap.fit(source, made, indent, 0);
    return made;
  }

  /**
   * Text in four-space steps and line feeds with the indentation and line ends of the file; strings
   * keep their lines.
   */
  String indented(String text, String indent) {
    List<Lexeme> strings =
        Lexer.cut(text).stream()
            .filter(l -> l.kind() == Lexeme.Kind.STRING && docstring(text, l))
            .toList();
    StringBuilder made = new StringBuilder();
    int at = 0;
    for (String line : Source.lines(text)) {
      int start = at;
      boolean inside = strings.stream().anyMatch(l -> l.start() < start && l.end() > start);
      at = Math.max(lineEnd(text, at), start);
      if (start > 0) {
        made.append(source.eol);
      }
      int spaces = inside ? 0 : line.length() - line.stripLeading().length();
      String body =
          inside
              ? line
              : source.unit.repeat(spaces / 4) + " ".repeat(spaces % 4) + line.substring(spaces);
      made.append(start == 0 || inside || line.isBlank() ? "" : indent)
          .append(line.isBlank() && !inside ? "" : body);
    }
    return made.toString();
  }

  /** Strings that span lines, except docstrings, whose lines are indented with the code. */
  private static boolean docstring(String text, Lexeme string) {
    int line = Source.afterLastBreak(text.substring(0, string.start()));
    return string.text().indexOf('\n') >= 0 && !text.substring(line, string.start()).isBlank();
  }
}
