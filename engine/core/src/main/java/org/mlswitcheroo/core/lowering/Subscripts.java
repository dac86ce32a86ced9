package org.mlswitcheroo.core.lowering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlswitcheroo.facts.syntax.Node;

/** Elements and slices. */
final class Subscripts {
  private final Tracer tracer;
  private final Expressions expressions;

  Subscripts(Tracer tracer, Expressions expressions) {
    this.tracer = tracer;
    this.expressions = expressions;
  }

  Value of(Node node, Scope scope) {
    Value owner = expressions.value(tracer.tree.child(node.id(), "value"), scope);
    Node index = tracer.tree.node(tracer.tree.child(node.id(), "slice"));
    if (owner instanceof Value.Tensor) {
      return tensor(owner, index, scope);
    }
    if (owner instanceof Value.Host host) {
      return new Value.Host(HostText.closed(host.text()) + "[" + text(index, scope) + "]");
    }
    List<Value> items = expressions.items(owner, node.id());
    if (index.is("Slice")) {
      int from = bound(index, "lower", scope, 0, items.size());
      int to = bound(index, "upper", scope, items.size(), items.size());
      return new Value.Items(items.subList(from, Math.max(from, to)));
    }
    long at =
        expressions
            .value(index.id(), scope)
            .whole()
            .orElseThrow(() -> new Refused("ASM-DOWN-CONTROL", tracer.tree.text(index.id())));
    at = at < 0 ? at + items.size() : at;
    if (at < 0 || at >= items.size()) {
      throw new Refused("ASM-DOWN-NUMBER", tracer.tree.text(index.id()));
    }
    return items.get((int) at);
  }

  private int bound(Node slice, String role, Scope scope, int missing, int size) {
    Optional<Value> value = part(slice, role, scope);
    if (value.isEmpty()) {
      return missing;
    }
    long at = value.get().whole().orElseThrow(() -> new Refused("ASM-DOWN-CONTROL", role));
    return (int) Math.max(0, Math.min(size, at < 0 ? at + size : at));
  }

  private Optional<Value> part(Node slice, String role, Scope scope) {
    int child = tracer.tree.child(slice.id(), role);
    return child < 0 ? Optional.empty() : Optional.of(expressions.value(child, scope));
  }

  private String text(Node index, Scope scope) {
    if (!index.is("Slice")) {
      return expressions
          .value(index.id(), scope)
          .host()
          .orElseThrow(() -> new Refused("ASM-DOWN-NUMBER", tracer.tree.text(index.id())));
    }
    String lower = part(index, "lower", scope).flatMap(Value::host).orElse("");
    String upper = part(index, "upper", scope).flatMap(Value::host).orElse("");
    String step = part(index, "step", scope).flatMap(Value::host).orElse("");
    return lower + ":" + upper + (step.isEmpty() ? "" : ":" + step);
  }

  /** One axis after the other; behind an ellipsis they count from the end. */
  private Value tensor(Value owner, Node index, Scope scope) {
    List<Node> parts =
        index.is("Tuple") ? tracer.tree.children(index.id(), "elts") : List.of(index);
    Value value = owner;
    long axis = 0;
    boolean fromEnd = false;
    for (int i = 0; i < parts.size(); i++) {
      Node part = parts.get(i);
      String text = tracer.tree.text(part.id());
      if (text.equals("...")) {
        fromEnd = true;
        axis = 0;
        for (Node behind : parts.subList(i + 1, parts.size())) {
          axis -= tracer.tree.text(behind.id()).equals("None") ? 0 : 1;
        }
      } else if (part.is("Slice")) {
        if (!text.equals(":")) {
          Map<String, Value> arguments = new LinkedHashMap<>();
          for (String role : List.of("lower", "upper", "step")) {
            arguments.put(role, part(part, role, scope).orElse(new Value.Const(null)));
          }
          value = apply("x[:]", value, axis, arguments);
        }
        axis++;
      } else if (text.equals("None")) {
        value = apply("x[None]", value, fromEnd ? axis - 1 : axis, Map.of());
        axis += fromEnd ? 0 : 1;
      } else {
        Value at = expressions.value(part.id(), scope);
        boolean array = at instanceof Value.Tensor;
        value = apply(array ? "x[i]" : "x[0]", value, axis, Map.of("index", at));
        axis += fromEnd || array ? 1 : 0;
      }
    }
    return value;
  }

  private Value apply(String op, Value x, long axis, Map<String, Value> more) {
    Map<String, Value> arguments = new LinkedHashMap<>(more);
    arguments.put("x", x);
    arguments.put("axis", new Value.Const(axis));
    return tracer.ops.apply(op, arguments, Set.of("x"), Optional.empty());
  }
}
