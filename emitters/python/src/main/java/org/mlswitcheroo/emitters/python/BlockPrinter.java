package org.mlswitcheroo.emitters.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.Token;
import org.mlswitcheroo.facts.target.Insert;
import org.mlswitcheroo.facts.target.Mark;

/** Prints the statements of a block line by line, with lines left out, put in and marked. */
final class BlockPrinter {
  private static final Set<String> BODIES =
      Set.of("FunctionDef", "AsyncFunctionDef", "ClassDef", "Module");
  private final Source source;
  private final Changes changes;
  private final ExpressionPrinter expressions;
  private final Lines lines;
  private final ImportPlan plan;
  private final Extras extras;
  private final StatementPrinter statements;

  BlockPrinter(ExpressionPrinter expressions, Lines lines, ImportPlan plan) {
    this.source = expressions.source;
    this.changes = expressions.changes;
    this.expressions = expressions;
    this.lines = lines;
    this.plan = plan;
    this.extras = new Extras(source, lines);
    this.statements =
        new StatementPrinter(expressions, lines, this, new ImportLine(expressions, plan));
  }

  /** Prints the statements of a block with their line ends and answers the last token it took. */
  int print(Node parent, List<Node> block) {
    Node first = block.get(0);
    boolean oneLine = !parent.is("Module") && !source.isKind(first.first() - 1, Token.Kind.INDENT);
    String leading = source.token(first.first()).leading();
    String indent =
        oneLine
            ? source.indent(first.first()) + source.unit
            : leading
                .substring(Source.afterLastBreak(leading))
                .replace("\uFEFF", "")
                .replace("\f", "");
    List<List<Node>> rows = rows(block);
    boolean body = BODIES.contains(parent.kind()) && first.role().equals("body");
    List<Insert> start = body ? changes.inserts(parent.id(), "start") : List.of();
    List<Insert> end = body ? changes.inserts(parent.id(), "end") : List.of();
    boolean put = !start.isEmpty() || !end.isEmpty();
    if (oneLine
        && !put
        && (block.size() == 1 && gone(first) && !inserted(first)
            || rows.get(0).stream().noneMatch(this::lineEdits))) {
      return row(rows.get(0));
    }
    if (!oneLine) {
      return spread(rows, indent, false, startAfter(parent, block), start, end);
    }
    int from = lines.out.length();
    lines.out.add(source.eol);
    int taken = spread(rows, indent, true, startAfter(parent, block), start, end);
    lines.out.becauseOfFirst(from);
    return taken;
  }

  private int spread(
      List<List<Node>> rows,
      String indent,
      boolean oneLine,
      int startAfter,
      List<Insert> start,
      List<Insert> end) {
    int printed = 0;
    int index = 0;
    int taken = -1;
    int top = lines.out.length();
    for (List<Node> row : rows) {
      boolean split = oneLine || row.stream().anyMatch(this::lineEdits);
      if (!split && row.size() > 1) {
        lead(row.get(0), List.of(), "", printed == 0);
        taken = row(row);
        printed += row.size();
        index += row.size();
        continue;
      }
      int from = lines.out.length();
      for (int i = 0; i < row.size(); i++) {
        boolean here = index++ == startAfter;
        boolean first = here && startAfter == 0 && indent.isEmpty();
        if (here && !first) {
          printed += extras.insert(start, indent, printed);
        }
        boolean last = i == row.size() - 1;
        boolean leads = i == 0 && !oneLine;
        int before = printed;
        printed += gone(row.get(i)) ? 0 : 1;
        taken = line(row.get(i), indent, leads, last, before, first ? start : List.of());
        printed +=
            changes.inserts(row.get(i).id(), "before").size()
                + changes.inserts(row.get(i).id(), "after").size();
        printed += plan.before(row.get(i).id()).size() + plan.after(row.get(i).id()).size();
      }
      if (row.size() > 1) {
        lines.out.becauseOfFirst(from);
      }
    }
    if (index <= startAfter) {
      printed += extras.insert(start, indent, printed);
    }
    printed += extras.insert(end, indent, printed);
    if (printed == 0 && !indent.isEmpty()) {
      lines.begin();
      lines.out.add(indent + "pass" + source.eol);
      lines.out.becauseOfFirst(top);
    }
    return taken;
  }

  /**
   * The place of insertions at the start: behind the docstring and, in a module, imports from the
   * future.
   */
  private int startAfter(Node parent, List<Node> block) {
    int at = BODIES.contains(parent.kind()) && docstring(source, block.get(0)) ? 1 : 0;
    while (at < block.size()
        && block.get(at).is("ImportFrom")
        && block.get(at).text().equals("__future__")) {
      at++;
    }
    return at;
  }

  static boolean docstring(Source source, Node node) {
    return node.is("Expr")
        && source.isKind(node.first(), Token.Kind.STRING)
        && source.tree.node(source.tree.child(node.id(), "value")).is("Constant");
  }

  private boolean gone(Node node) {
    boolean all = changes.remove(node.id()).isPresent() || plan.empty(node);
    return all && changes.marks(node.id()).isEmpty();
  }

  private boolean inserted(Node node) {
    return !changes.inserts(node.id(), "before").isEmpty()
        || !changes.inserts(node.id(), "after").isEmpty();
  }

  private boolean lineEdits(Node node) {
    boolean replaced =
        changes
            .statement(node.id())
            .filter(f -> f.template().text().strip().contains("\n"))
            .isPresent();
    boolean planned = !plan.before(node.id()).isEmpty() || !plan.after(node.id()).isEmpty();
    return gone(node)
        || inserted(node)
        || replaced
        || planned
        || !changes.marks(node.id()).isEmpty();
  }

  /** Statements by the line that they share. */
  private List<List<Node>> rows(List<Node> block) {
    List<List<Node>> rows = new ArrayList<>();
    for (int i = 0; i < block.size(); i++) {
      boolean joins =
          i > 0
              && source.is(block.get(i - 1).last() + 1, ";")
              && block.get(i).first() == block.get(i - 1).last() + 2;
      if (!joins) {
        rows.add(new ArrayList<>());
      }
      rows.get(rows.size() - 1).add(block.get(i));
    }
    return rows;
  }

  /** Prints statements that share a line as they stand. */
  private int row(List<Node> row) {
    int at = row.get(0).first();
    for (Node node : row) {
      if (at < node.first()) {
        expressions.tokens(lines.out, at, node.first() - 1, true);
      }
      String leading = source.token(node.first()).leading();
      source.leading(
          lines.out,
          node.first(),
          node == row.get(0) ? Source.afterLastBreak(leading) : 0,
          leading.length());
      if (gone(node)) {
        int start = lines.out.length();
        lines
            .out
            .add("pass")
            .because(start, changes.remove(node.id()).<Object>map(r -> r).orElse(node));
        at = node.last() + 1;
      } else {
        at = statements.print(node, "", false) + 1;
      }
    }
    return end(at - 1);
  }

  /** Prints what ends a line, if it is still to come, and answers its last token. */
  private int end(int taken) {
    if (source.isKind(taken, Token.Kind.NEWLINE)) {
      return taken;
    }
    int at = taken;
    while (source.is(at + 1, ";") || source.isKind(at + 1, Token.Kind.NEWLINE)) {
      at++;
      expressions.tokens(lines.out, at, at, true);
      if (source.isKind(at, Token.Kind.NEWLINE)) {
        break;
      }
    }
    return at;
  }

  /** Prints one statement on lines of its own with everything around it. */
  private int line(
      Node node, String indent, boolean leads, boolean last, int printed, List<Insert> start) {
    List<Insert> before = new ArrayList<>(start);
    before.addAll(changes.inserts(node.id(), "before"));
    if (leads) {
      lead(node, before, indent, printed == 0);
    } else {
      extras.insert(before, indent, printed);
    }
    extras.add(plan.before(node.id()), indent);
    int taken;
    if (gone(node)) {
      taken = removed(node, indent, last, printed + before.size());
    } else {
      List<Mark> marks = changes.marks(node.id());
      lines.spread();
      extras.open(marks, indent);
      taken = statements.print(node, indent, true);
      taken = finish(taken, last);
      extras.close(marks, indent);
    }
    extras.insert(changes.inserts(node.id(), "after"), indent, 1);
    extras.add(plan.after(node.id()), indent);
    return taken;
  }

  private int finish(int taken, boolean last) {
    if (last) {
      return end(taken);
    }
    lines.out.add(source.eol);
    return taken;
  }

  private int removed(Node node, String indent, boolean last, int printed) {
    int end = node.last();
    int start = lines.out.length();
    Object fact = changes.remove(node.id()).<Object>map(r -> r).orElseGet(() -> plan.reason(node));
    if (last && !source.isKind(end, Token.Kind.NEWLINE)) {
      while (!source.isKind(end, Token.Kind.NEWLINE)
          && end + 1 < source.tree.tokens().size()
          && (source.is(end + 1, ";") || source.isKind(end + 1, Token.Kind.NEWLINE))) {
        end++;
      }
      int from = changes.remove(node.id()).isPresent() ? end : node.first() + 1;
      source.comments(from, end).forEach(number -> lines.comment(number, indent));
    }
    lines.out.because(start, fact);
    lines.gap(fact, printed == 0 && !indent.isEmpty());
    return end;
  }

  /**
   * Prints the blank lines and comments above a statement; insertions go above the comments that
   * belong to it.
   */
  private void lead(Node node, List<Insert> before, String indent, boolean first) {
    String leading = source.token(node.first()).leading();
    int line =
        leading.startsWith("\uFEFF") && Source.firstBreak(leading) < 0
            ? 1
            : Source.afterLastBreak(leading);
    int split = line;
    if (!before.isEmpty() && node.first() > 0) {
      while (split > 0) {
        int up = Source.afterLastBreak(leading.substring(0, split).stripTrailing());
        String row = leading.substring(up, split);
        if (!row.startsWith(indent + "#")) {
          break;
        }
        split = up;
      }
    }
    lines.above(node.first(), 0, split);
    extras.insert(before, indent, first ? 0 : 1);
    if (split < line) {
      lines.above(node.first(), split, line);
    }
  }
}
