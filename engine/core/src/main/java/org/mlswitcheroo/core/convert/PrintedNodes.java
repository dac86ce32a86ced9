package org.mlswitcheroo.core.convert;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mlswitcheroo.facts.Ids;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.SyntaxTree;
import org.mlswitcheroo.facts.target.Expression;
import org.mlswitcheroo.facts.target.Insert;
import org.mlswitcheroo.facts.target.Remove;
import org.mlswitcheroo.facts.target.Replace;
import org.mlswitcheroo.facts.target.ReplaceStatement;
import org.mlswitcheroo.facts.target.TargetArg;
import org.mlswitcheroo.facts.target.TargetCall;
import org.mlswitcheroo.facts.target.Template;
import org.mlswitcheroo.facts.target.Unwrap;
import org.mlswitcheroo.facts.target.Wrap;

/**
 * Finds the nodes of the source whose own text a printer will print, and the texts that it adds.
 */
final class PrintedNodes {
  private final SyntaxTree tree;
  private final Map<Long, Expression> replaced = new HashMap<>();
  private final Map<Integer, Template> statements = new HashMap<>();
  private final Set<Integer> removed = new HashSet<>();
  private final Set<Integer> printed = new TreeSet<>();
  private final Set<String> texts = new TreeSet<>();

  /**
   * Values that are printed as what replaces them, and those among them whose text is looked at.
   */
  private final Set<Long> done = new HashSet<>();

  private final Set<Long> open = new HashSet<>();

  PrintedNodes(SyntaxTree tree, Collection<?> facts) {
    this.tree = tree;
    for (Object fact : facts) {
      if (fact instanceof Replace replace) {
        replaced.put(replace.v(), replace.expression());
      } else if (fact instanceof ReplaceStatement statement) {
        statements.put(statement.stmt(), statement.template());
      } else if (fact instanceof Remove remove) {
        removed.add(remove.node());
      } else if (fact instanceof Unwrap unwrap) {
        tree.children(unwrap.stmt()).stream()
            .filter(child -> !child.role().equals("body"))
            .forEach(child -> removed.add(child.id()));
      }
    }
    node(0);
    for (Object fact : facts) {
      if (fact instanceof Wrap wrap && printedOrReplaced(wrap.node())) {
        template(wrap.template());
      } else if (fact instanceof Insert insert) {
        template(insert.template());
      }
    }
  }

  private boolean printedOrReplaced(int node) {
    return printed.contains(node) || done.contains(Ids.value(node));
  }

  /** Nodes that are printed as they are. */
  Set<Integer> nodes() {
    return printed;
  }

  /** Target text that is printed. */
  Set<String> texts() {
    return texts;
  }

  private void node(int id) {
    if (removed.contains(id)) {
      return;
    }
    Template statement = statements.get(id);
    if (statement != null) {
      template(statement);
      for (Node child : tree.children(id)) {
        if (child.role().equals("body") || child.role().equals("orelse")) {
          node(child.id());
        }
      }
      return;
    }
    Expression expression = replaced.get(Ids.value(id));
    if (expression != null && !open.contains(Ids.value(id))) {
      replacement(Ids.value(id), expression);
    } else if (printed.add(id)) {
      tree.children(id).forEach(child -> node(child.id()));
    }
  }

  private void value(long v) {
    if (Ids.isNode(v)) {
      node(Ids.node(v));
      return;
    }
    Expression expression = replaced.get(v);
    if (expression != null && !open.contains(v)) {
      replacement(v, expression);
    }
  }

  /** What replaces a value; inside of it the value itself is printed as it was. */
  private void replacement(long v, Expression expression) {
    if (done.add(v)) {
      open.add(v);
      expression(expression);
      open.remove(v);
    }
  }

  private void expression(Expression expression) {
    if (expression instanceof TargetCall call) {
      template(call.callee());
      for (TargetArg arg : call.args()) {
        value(arg.value());
      }
    } else if (expression instanceof Template template) {
      template(template);
    }
  }

  private void template(Template template) {
    texts.add(template.text());
    template.holes().forEach(this::value);
  }
}
