package org.mlswitcheroo.core.lowering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlswitcheroo.facts.hub.Hub;
import org.mlswitcheroo.facts.syntax.Node;

/** The values of expressions. */
final class Expressions {
  private final Tracer tracer;
  private final Calls calls;

  Expressions(Tracer tracer) {
    this.tracer = tracer;
    this.calls = new Calls(tracer, this);
  }

  /** The value of a node; throws {@link Refused} with its place. */
  Value value(int node, Scope scope) {
    try {
      return plain(tracer.tree.node(node), scope);
    } catch (Refused refused) {
      throw refused.at(node);
    }
  }

  private Value part(Node node, String role, Scope scope) {
    return value(tracer.tree.child(node.id(), role), scope);
  }

  private Value plain(Node node, Scope scope) {
    Optional<Hub> hub = tracer.hubs.at(node.id());
    boolean called = node.is("Call") || node.is("Attribute") && hub.isPresent();
    if (node.is("Attribute")) {
      Value owner = part(node, "value", scope);
      Optional<Value> own = attribute(owner, node);
      if (own.isPresent()) {
        return own.get();
      }
    }
    if (called && hub.isPresent() && !hub.get().form().equals("base")) {
      return tracer.operation(hub.get(), node.id(), scope);
    }
    return switch (node.kind()) {
      case "Constant" -> constant(node);
      case "Name" -> name(node, scope);
      case "Tuple", "List" -> list(tracer.tree.children(node.id(), "elts"), scope);
      case "UnaryOp" -> unary(node, scope);
      case "BinOp" ->
          Arithmetic.of(
              tracer.ops, node.text(), part(node, "left", scope), part(node, "right", scope));
      case "Compare" -> compare(node, scope);
      case "BoolOp" -> logic(node, scope);
      case "IfExp" ->
          truth(part(node, "test", scope), node)
              ? part(node, "body", scope)
              : part(node, "orelse", scope);
      case "Subscript" -> new Subscripts(tracer, this).of(node, scope);
      case "Call" -> calls.of(node, scope);
      case "ListComp", "GeneratorExp" -> comprehension(node, scope);
      case "Attribute" -> new Value.Unknown(node.text());
      default -> throw new Refused("ASM-DOWN-FLOW", node.kind());
    };
  }

  private Value constant(Node node) {
    String text = tracer.tree.text(node.id());
    return Literals.value(text).orElseGet(() -> new Value.Unknown(text));
  }

  private Value name(Node node, Scope scope) {
    return scope
        .get(node.text())
        .or(() -> tracer.top().get(node.text()))
        .orElseGet(() -> new Value.Unknown(node.text()));
  }

  private Value list(List<Node> nodes, Scope scope) {
    List<Value> values = new ArrayList<>();
    for (Node each : nodes) {
      if (each.is("Starred")) {
        values.addAll(items(value(tracer.tree.child(each.id(), "value"), scope), each.id()));
      } else {
        values.add(value(each.id(), scope));
      }
    }
    return new Value.Items(values);
  }

  /** What an owner itself has under a name. */
  private Optional<Value> attribute(Value owner, Node node) {
    String name = node.text();
    if (owner instanceof Value.Instance instance) {
      Value found = instance.attributes().get(name);
      if (found instanceof Value.Kept kept) {
        return Optional.of(kept(kept.path().text()));
      }
      if (found != null) {
        return Optional.of(found);
      }
      int method = tracer.method(instance.cls(), name, 0);
      if (method >= 0) {
        return Optional.of(new Value.Function(method, Optional.of(instance)));
      }
      String key = "self." + name;
      return tracer.ops.knows(key) && !tracer.ops.isKept(key)
          ? Optional.of(tracer.ops.apply(key, Map.of(), Set.of(), Optional.empty()))
          : Optional.empty();
    }
    if (owner instanceof Value.Layer layer) {
      if (tracer.ops.keeps(layer.op(), name)) {
        return Optional.of(kept(layer.path().of(name)));
      }
      Value argument = layer.arguments().get(name);
      return argument == null ? Optional.empty() : Optional.of(argument);
    }
    return Optional.empty();
  }

  private Value kept(String path) {
    String name = tracer.plan.tensor(path, "f32");
    return new Value.Tensor(name, name + ".shape", "f32", false);
  }

  private Value unary(Node node, Scope scope) {
    Value value = part(node, "operand", scope);
    String op = node.text();
    if (op.equals("not")) {
      return new Value.Const(!truth(value, node));
    }
    if (value instanceof Value.Tensor) {
      Map<String, Value> arguments = new LinkedHashMap<>(Map.of("x", value));
      return tracer.ops.apply(op + "x", arguments, Set.of("x"), Optional.empty());
    }
    return op.equals("-")
        ? Arithmetic.of(tracer.ops, "-", new Value.Const(0L), value)
        : op.equals("+") ? value : new Value.Unknown(op);
  }

  private Value compare(Node node, Scope scope) {
    List<Node> others = tracer.tree.children(node.id(), "comparators");
    if (others.size() != 1) {
      throw new Refused("ASM-DOWN-FLOW", node.text());
    }
    Value left = part(node, "left", scope);
    Value right = value(others.get(0).id(), scope);
    return Arithmetic.compared(tracer.ops, node.text(), left, right);
  }

  private Value logic(Node node, Scope scope) {
    boolean and = node.text().equals("and");
    Value value = new Value.Const(and);
    for (Node each : tracer.tree.children(node.id(), "values")) {
      value = value(each.id(), scope);
      if (truth(value, each) != and) {
        return value;
      }
    }
    return value;
  }

  /** The truth of a value, which must be known. */
  boolean truth(Value value, Node node) {
    return value
        .truth()
        .orElseThrow(() -> new Refused("ASM-DOWN-CONTROL", tracer.tree.text(node.id()), node.id()));
  }

  private Value comprehension(Node node, Scope scope) {
    List<Node> generators = tracer.tree.children(node.id(), "generators");
    if (generators.size() != 1) {
      throw new Refused("ASM-DOWN-FLOW", node.kind());
    }
    Node generator = generators.get(0);
    List<Value> values = new ArrayList<>();
    for (Value each : items(part(generator, "iter", scope), generator.id())) {
      Scope inner = new Scope(scope);
      assign(tracer.tree.node(tracer.tree.child(generator.id(), "target")), each, inner);
      boolean kept = true;
      for (Node test : tracer.tree.children(generator.id(), "ifs")) {
        kept &= truth(value(test.id(), inner), test);
      }
      if (kept) {
        values.add(part(node, "elt", inner));
      }
    }
    return new Value.Items(values);
  }

  /** The elements of a value that is gone through. */
  List<Value> items(Value value, int node) {
    if (value instanceof Value.Items items) {
      return items.values();
    }
    if (value instanceof Value.Layer layer) {
      return tracer.parts(layer);
    }
    throw new Refused("ASM-DOWN-CONTROL", tracer.tree.text(node), node);
  }

  /** Gives names, attributes or the parts of a tuple their values. */
  void assign(Node target, Value value, Scope scope) {
    if (target.is("Name")) {
      scope.set(target.text(), value);
    } else if (target.is("Tuple") || target.is("List")) {
      List<Node> parts = tracer.tree.children(target.id(), "elts");
      for (int i = 0; i < parts.size(); i++) {
        Value part =
            value instanceof Value.Host host
                ? new Value.Host(HostText.closed(host.text()) + "[" + i + "]")
                : items(value, target.id()).get(i);
        assign(parts.get(i), part, scope);
      }
    } else if (target.is("Attribute")
        && part(target, "value", scope) instanceof Value.Instance instance) {
      instance.attributes().put(target.text(), value);
      tracer.name(value, instance.path(), target.text());
    } else {
      throw new Refused("ASM-DOWN-FLOW", tracer.tree.text(target.id()), target.id());
    }
  }
}
