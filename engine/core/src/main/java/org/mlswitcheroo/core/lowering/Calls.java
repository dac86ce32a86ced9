package org.mlswitcheroo.core.lowering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlswitcheroo.facts.syntax.Node;

/** Calls that are no operations. */
final class Calls {
  private final Tracer tracer;
  private final Expressions expressions;
  private final Builtins builtins;

  Calls(Tracer tracer, Expressions expressions) {
    this.tracer = tracer;
    this.expressions = expressions;
    this.builtins = new Builtins(expressions);
  }

  /** What a call gives. */
  Value of(Node node, Scope scope) {
    int func = tracer.tree.child(node.id(), "func");
    Node callee = tracer.tree.node(func);
    if (callee.is("Attribute")) {
      Node owner = tracer.tree.node(tracer.tree.child(func, "value"));
      boolean above =
          owner.is("Call")
              && tracer.tree.text(tracer.tree.child(owner.id(), "func")).equals("super");
      Value self =
          above
              ? scope.get("self").orElse(new Value.Unknown("self"))
              : expressions.value(owner.id(), scope);
      if (above) {
        List<Value> values = new ArrayList<>();
        tracer
            .tree
            .children(node.id(), "args")
            .forEach(n -> values.add(expressions.value(n.id(), scope)));
        Map<String, Value> keywords = new LinkedHashMap<>();
        tracer
            .tree
            .children(node.id(), "keywords")
            .forEach(
                n ->
                    keywords.put(
                        n.text(), expressions.value(tracer.tree.child(n.id(), "value"), scope)));
        return tracer.above(node.id(), callee.text(), self, values, keywords);
      }
      List<Node> arguments = tracer.tree.children(node.id(), "args");
      if (self instanceof Value.Instance instance
          && tracer.ops.isKept("self." + callee.text())
          && !arguments.isEmpty()
          && expressions.value(arguments.get(0).id(), scope) instanceof Value.Const name) {
        Value.Kept kept = new Value.Kept(new Value.Path());
        tracer.name(kept, instance.path(), String.valueOf(name.value()));
        instance.attributes().put(String.valueOf(name.value()), kept);
        return kept;
      }
      if (self instanceof Value.Items || self instanceof Value.Layer) {
        Optional<Value> longer = longer(self, callee.text(), arguments, scope);
        if (longer.isPresent()) {
          if (self instanceof Value.Items) {
            expressions.assign(owner, longer.get(), scope);
          }
          return new Value.Const(null);
        }
      }
      if (self instanceof Value.Unknown && owner.is("Name")) {
        Optional<Value> known =
            builtins.call(owner.text() + "." + callee.text(), node, scope, tracer);
        if (known.isPresent()) {
          return known.get();
        }
      }
    }
    if (callee.is("Name") && scope.get(callee.text()).isEmpty()) {
      Optional<Value> known = builtins.call(callee.text(), node, scope, tracer);
      if (known.isPresent()) {
        return known.get();
      }
    }
    return tracer.call(expressions.value(func, scope), node.id(), scope);
  }

  /** A list or container to which something is added. */
  private Optional<Value> longer(Value list, String method, List<Node> arguments, Scope scope) {
    boolean one = method.equals("append");
    if (!one && !method.equals("extend")) {
      if (list instanceof Value.Items || method.equals("insert")) {
        throw new Refused("ASM-DOWN-FLOW", method);
      }
      return Optional.empty();
    }
    Value added = expressions.value(arguments.get(0).id(), scope);
    List<Value> values = one ? List.of(added) : expressions.items(added, arguments.get(0).id());
    if (list instanceof Value.Layer layer) {
      for (Value value : values) {
        layer.arguments().put("#" + layer.arguments().size(), value);
      }
      tracer.parts(layer);
      return Optional.of(layer);
    }
    List<Value> all = new ArrayList<>(((Value.Items) list).values());
    all.addAll(values);
    return Optional.of(new Value.Items(all));
  }
}
