package org.mlswitcheroo.emitters.python;

import java.util.Collection;
import java.util.List;
import org.mlswitcheroo.facts.PrintConflict;
import org.mlswitcheroo.facts.TargetPrinter;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.SyntaxTree;

/**
 * Prints Python: what no fact names keeps its bytes, what one names is printed anew with the
 * comments and line breaks of its parts. Immutable and thread-safe.
 *
 * <pre>{@code
 * new PythonPrinter().print(tree, List.of(new Replace(Ids.value(call), new Template("jnp.mean({0})", List.of(x)))))
 * }</pre>
 */
public final class PythonPrinter implements TargetPrinter {

  /** Prints the changed file; facts that contradict each other throw {@link PrintConflict}. */
  @Override
  public String print(SyntaxTree tree, Collection<?> facts) {
    return printWithSpans(tree, facts).text();
  }

  /** Prints the changed file and says which fact made which range of it. */
  public PrintedFile printWithSpans(SyntaxTree tree, Collection<?> facts) {
    Source source = new Source(tree);
    Changes changes = new Changes(source, facts);
    if (changes.none()) {
      return new PrintedFile(tree.text(), List.of());
    }
    ExpressionPrinter expressions = new ExpressionPrinter(source, changes);
    Lines lines = new Lines(source, expressions);
    ImportPlan plan = new ImportPlan(source, changes);
    List<Node> body = tree.children(0, "body");
    int end = tree.tokens().size() - 1;
    if (body.isEmpty()) {
      source.leading(lines.out, end, 0, tree.tokens().get(end).leading().length());
      plan.alone().forEach(addition -> add(lines, addition));
      changes
          .inserts(0, "start")
          .forEach(i -> lines.add(lines.statement(i.template(), 0, "", i), "", i));
      changes
          .inserts(0, "end")
          .forEach(i -> lines.add(lines.statement(i.template(), 0, "", i), "", i));
    } else {
      int taken = new BlockPrinter(expressions, lines, plan).print(tree.root(), body);
      for (int i = taken + 1; i < end; i++) {
        expressions.tokens(lines.out, i, i, true);
      }
      lines.end(end);
    }
    List<Span> spans =
        lines.out.spans().stream()
            .distinct()
            .sorted(
                (a, b) ->
                    a.start() == b.start()
                        ? Integer.compare(b.end(), a.end())
                        : Integer.compare(a.start(), b.start()))
            .toList();
    return new PrintedFile(lines.out.text(), spans);
  }

  private static void add(Lines lines, Addition addition) {
    lines.blankLines(lines.out.length() == 0 ? 0 : addition.before());
    lines.add(addition.text(), "", addition.fact());
    lines.blankLines(addition.after());
  }
}
