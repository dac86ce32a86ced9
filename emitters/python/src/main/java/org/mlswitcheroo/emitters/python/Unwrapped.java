package org.mlswitcheroo.emitters.python;

import java.util.List;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.Token;
import org.mlswitcheroo.facts.target.Unwrap;

/** Prints blocks without the header of their statement, one level further out. */
final class Unwrapped {
  private final Source source;
  private final Lines lines;
  private final BlockPrinter blocks;

  Unwrapped(Source source, Lines lines, BlockPrinter blocks) {
    this.source = source;
    this.lines = lines;
    this.blocks = blocks;
  }

  /**
   * Prints the block of a statement and answers the last token it took. Comments of the header go
   * above it; lines inside of strings keep their place.
   */
  int print(Node node, String indent, Unwrap fact) {
    List<Node> body = source.tree.children(node.id(), "body");
    int first = body.get(0).first();
    boolean oneLine = !source.isKind(first - 1, Token.Kind.INDENT);
    int from = lines.out.length();
    if (!oneLine) {
      int header = first - 1;
      while (!source.isKind(header, Token.Kind.NEWLINE)) {
        header--;
      }
      source.comments(node.first() + 1, header).forEach(number -> lines.comment(number, indent));
    }
    int block = lines.out.length();
    int taken = blocks.print(node, body);
    if (oneLine) {
      String text = lines.out.text().substring(block);
      lines.out.edit(block, block + text.length() - text.stripLeading().length(), indent);
    } else {
      outdent(block, source.indent(first), indent);
    }
    lines.out.because(from, fact);
    return Math.max(taken, node.last());
  }

  private void outdent(int from, String inner, String indent) {
    String text = lines.out.text().substring(from);
    List<Lexeme> strings =
        Lexer.cut(text).stream().filter(each -> each.kind() == Lexeme.Kind.STRING).toList();
    int last = text.length();
    while (last >= 0) { // from the end, so that places before stay
      int start = Source.afterLastBreak(text.substring(0, last));
      boolean inside =
          strings.stream().anyMatch(each -> each.start() < start && each.end() > start);
      if (!inside && text.startsWith(inner, start)) {
        lines.out.edit(from + start, from + start + inner.length(), indent);
      }
      last = start - 1;
    }
  }
}
