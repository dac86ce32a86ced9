package org.mlswitcheroo.emitters.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlswitcheroo.facts.Ids;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.Token;
import org.mlswitcheroo.facts.target.Note;
import org.mlswitcheroo.facts.target.Remove;
import org.mlswitcheroo.facts.target.ReplaceStatement;
import org.mlswitcheroo.facts.target.Unwrap;

/**
 * Prints one statement: a simple one as a line, a compound one as headers with blocks between them.
 */
final class StatementPrinter {
  private final Source source;
  private final Changes changes;
  private final ExpressionPrinter expressions;
  private final Lines lines;
  private final BlockPrinter blocks;
  private final ImportLine imports;
  private final Unwrapped unwrapped;

  StatementPrinter(
      ExpressionPrinter expressions, Lines lines, BlockPrinter blocks, ImportLine imports) {
    this.source = expressions.source;
    this.changes = expressions.changes;
    this.expressions = expressions;
    this.lines = lines;
    this.blocks = blocks;
    this.imports = imports;
    this.unwrapped = new Unwrapped(source, lines, blocks);
  }

  /**
   * Prints a statement behind its indentation, which is empty if it shares a line; answers the last
   * token it took.
   */
  int print(Node node, String indent, boolean ownLine) {
    if (Kinds.compound(node)) {
      if (!changes.dirty(node.id())) {
        lines.out.add(indent);
        expressions.tokens(lines.out, node.first(), node.last(), false);
        return node.last();
      }
      Optional<Unwrap> unwrap = changes.unwrap(node.id());
      return unwrap.isPresent()
          ? unwrapped.print(node, indent, unwrap.get())
          : compound(node, node.first(), indent, ownLine);
    }
    Out out =
        changes
            .statement(node.id())
            .map(fact -> replaced(fact, indent))
            .orElseGet(() -> simple(node));
    place(out, node.first(), node.last(), indent, ownLine);
    if (ownLine) {
      note(node);
    }
    return node.last();
  }

  /** A remark behind a statement that has none of its own, where the line has room for it. */
  private void note(Node node) {
    Note note = changes.note(node.id()).orElse(null);
    boolean free =
        source.isKind(node.last() + 1, Token.Kind.NEWLINE)
            && source.token(node.last() + 1).leading().isBlank();
    if (note != null && free) {
      String remark = "  # " + note.text();
      if (lines.out.column() + remark.length() <= source.width) {
        lines.out.add(remark, note);
      }
    }
  }

  private Out simple(Node node) {
    return imports.changed(node)
        ? imports.print(node)
        : expressions.part(Ids.value(node.id())).out();
  }

  private Out replaced(ReplaceStatement fact, String indent) {
    return lines.statement(fact.template(), fact.stmt(), indent, fact);
  }

  /** Puts a printed line into the file; comments that got lost in it go above it. */
  private void place(Out out, int first, int last, String indent, boolean ownLine) {
    List<Integer> lost = new ArrayList<>();
    for (int number : source.comments(first + 1, last)) {
      if (!out.holds(number)) {
        lost.add(number);
      }
    }
    int longest = longest(first, last);
    Aligned.restore(source, out, ownLine ? indent : "", longest);
    Rewrap.fit(source, out, ownLine ? indent : "", longest);
    int start = lines.out.length();
    if (ownLine) {
      lost.forEach(number -> lines.comment(number, indent));
    }
    if (!lost.isEmpty() && out.changed()) {
      lines.out.because(start, out.reason());
    }
    lines.out.add(ownLine ? indent : "").add(out);
    if (!ownLine && !lost.isEmpty()) {
      lost.forEach(number -> lines.out.add("  " + source.comment(number).text(), out.reason()));
    }
  }

  private int longest(int first, int last) {
    Out text = new Out();
    for (int i = first; i <= last; i++) {
      source.leading(text, i);
      text.add(source.token(i).text());
    }
    return Source.longestLine(text.text());
  }

  /**
   * Prints a compound statement or a clause of one from a token on; its headers are lines, its
   * bodies blocks.
   */
  private int compound(Node node, int first, String indent, boolean ownLine) {
    int at = decorators(node, first, indent);
    boolean decorated = at > first;
    boolean leads = false;
    List<Node> children = source.tree.children(node.id());
    int taken = node.last();
    for (int i = 0; i < children.size(); i++) {
      Node child = children.get(i);
      boolean clause = Kinds.clause(source, child);
      if (!clause && !Kinds.statement(child)) {
        continue;
      }
      at = skip(at);
      if (at < child.first()) {
        header(
            node,
            at,
            child.first() - 1,
            leads || decorated ? source.indent(at) : indent,
            leads || decorated,
            ownLine);
      }
      if (clause) {
        taken = clause(child);
      } else {
        int end = i;
        while (end + 1 < children.size() && block(child, children.get(end + 1))) {
          end++;
        }
        taken = blocks.print(node, children.subList(i, end + 1));
        i = end;
      }
      at = taken + 1;
      leads = true;
      decorated = false;
    }
    return Math.max(taken, node.last());
  }

  private boolean block(Node first, Node next) {
    return Kinds.statement(next) && next.role().equals(first.role()) && !Kinds.elif(source, next);
  }

  private int skip(int token) {
    int at = token;
    while (source.isKind(at, Token.Kind.INDENT) || source.isKind(at, Token.Kind.DEDENT)) {
      at++;
    }
    return at;
  }

  private int clause(Node child) {
    String leading = source.token(child.first()).leading();
    int line = Source.afterLastBreak(leading);
    lines.above(child.first(), 0, line);
    if (!changes.dirty(child.id())) {
      lines.out.add(leading.substring(line));
      expressions.tokens(lines.out, child.first(), child.last(), false);
      return child.last();
    }
    return compound(child, child.first(), leading.substring(line), true);
  }

  /** Prints a header up to its colon as a line and then what follows the colon. */
  private void header(
      Node node, int first, int last, String indent, boolean leads, boolean ownLine) {
    int colon = last;
    while (!source.is(colon, ":")) {
      colon--;
    }
    if (leads) {
      lines.above(first, 0, Source.afterLastBreak(source.token(first).leading()));
    }
    Optional<ReplaceStatement> fact =
        changes.statement(node.id()).filter(f -> first <= Headers.start(source, node));
    Out out = new Out();
    if (fact.isPresent()) {
      out.add(replaced(fact.get(), indent));
      if (out.text().endsWith(":")) {
        out.edit(out.length() - 1, out.length(), "");
      }
      out.add(":");
    } else if (first == Headers.start(source, node)) {
      expressions.range(out, first, colon, node, false);
    } else {
      expressions.walk(out, first, colon, node, false);
    }
    place(out, first, colon, indent, ownLine || leads);
    expressions.tokens(lines.out, colon + 1, last, true);
  }

  /** Prints decorators with their lines and answers the token where the definition goes on. */
  private int decorators(Node node, int first, String indent) {
    int at = first;
    boolean fresh = true;
    for (Node decorator : source.tree.children(node.id(), "decorator_list")) {
      int end = decorator.last() + 1;
      while (!source.isKind(end, Token.Kind.NEWLINE)) {
        end++;
      }
      String leading = source.token(at).leading();
      if (!fresh) {
        lines.above(at, 0, Source.afterLastBreak(leading));
      }
      Optional<Remove> remove = changes.remove(decorator.id());
      if (remove.isPresent()) {
        source.comments(at + 1, end).forEach(number -> lines.comment(number, indent));
        lines.out.because(lines.out.length(), remove.get());
      } else {
        Out out = new Out();
        expressions.walk(out, at, end - 1, node, false);
        place(out, at, end - 1, indent, true);
        expressions.tokens(lines.out, end, end, true);
      }
      at = end + 1;
      fresh = false;
    }
    return at;
  }
}
