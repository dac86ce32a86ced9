package org.mlswitcheroo.core.lowering;

import java.util.List;
import org.mlswitcheroo.facts.syntax.Node;

/** Follows statements. */
final class Statements {
  private final Tracer tracer;
  private final Expressions expressions;

  Statements(Tracer tracer, Expressions expressions) {
    this.tracer = tracer;
    this.expressions = expressions;
  }

  /** Statements in order, up to one that returns. */
  void run(List<Node> nodes, Scope scope) {
    for (Node node : nodes) {
      if (scope.result().isPresent()) {
        return;
      }
      run(node, scope);
    }
  }

  /** One statement. */
  void run(Node node, Scope scope) {
    try {
      plain(node, scope);
    } catch (Refused refused) {
      boolean flow =
          refused.code().equals("ASM-DOWN-FLOW") || refused.code().equals("ASM-DOWN-CONTROL");
      boolean may =
          node.is("Assign") || node.is("Expr") && !flow || node.is("For") && changesNothing(node);
      if (!tracer.isBuilding() || !may) {
        throw refused.at(node.id());
      }
      if (node.is("Assign")) { // what it is called is known, what it is is not
        for (Node target : tracer.tree.children(node.id(), "targets")) {
          if (target.is("Name") || target.is("Attribute")) {
            expressions.assign(target, new Value.Unknown(tracer.tree.text(target.id())), scope);
          }
        }
      }
    }
  }

  /** Whether a loop only calls: then it sets the values of parameters, which are given. */
  private boolean changesNothing(Node loop) {
    for (Node node : tracer.tree.nodes()) {
      boolean inside = node.first() >= loop.first() && node.last() <= loop.last();
      boolean changes =
          node.is("Assign")
              || node.is("AugAssign")
              || node.is("Attribute")
                  && List.of("append", "extend", "insert", "add_module").contains(node.text());
      if (inside && changes) {
        return false;
      }
    }
    return true;
  }

  private int child(Node node, String role) {
    return tracer.tree.child(node.id(), role);
  }

  private void plain(Node node, Scope scope) {
    switch (node.kind()) {
      case "Assign" -> {
        Value value = expressions.value(child(node, "value"), scope);
        for (Node target : tracer.tree.children(node.id(), "targets")) {
          expressions.assign(target, value, scope);
        }
      }
      case "AnnAssign" -> {
        if (child(node, "value") >= 0) {
          Value value = expressions.value(child(node, "value"), scope);
          expressions.assign(tracer.tree.node(child(node, "target")), value, scope);
        }
      }
      case "AugAssign" -> {
        Node target = tracer.tree.node(child(node, "target"));
        Value before = expressions.value(target.id(), scope);
        Value value = expressions.value(child(node, "value"), scope);
        expressions.assign(target, Arithmetic.of(tracer.ops, node.text(), before, value), scope);
      }
      case "Return" ->
          scope.result(
              child(node, "value") < 0
                  ? new Value.Const(null)
                  : expressions.value(child(node, "value"), scope));
      case "Expr" -> {
        Node value = tracer.tree.node(child(node, "value"));
        if (!value.is("Constant") && !value.is("JoinedStr")) {
          expressions.value(value.id(), scope);
        }
      }
      case "If" -> {
        Node test = tracer.tree.node(child(node, "test"));
        boolean holds = expressions.truth(expressions.value(test.id(), scope), test);
        run(tracer.tree.children(node.id(), holds ? "body" : "orelse"), scope);
      }
      case "For" -> {
        int iter = child(node, "iter");
        Node target = tracer.tree.node(child(node, "target"));
        for (Value each : expressions.items(expressions.value(iter, scope), iter)) {
          expressions.assign(target, each, scope);
          run(tracer.tree.children(node.id(), "body"), scope);
        }
      }
      case "With" -> run(tracer.tree.children(node.id(), "body"), scope);
      case "Pass", "Assert", "Import", "ImportFrom" -> {}
      default -> throw new Refused("ASM-DOWN-FLOW", node.kind());
    }
  }
}
