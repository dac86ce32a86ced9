package org.mlswitcheroo.core.lowering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.mlswitcheroo.facts.syntax.Node;

/** Functions of Python itself, on values that are known. */
final class Builtins {
  private static final int MOST = 10_000;
  private final Expressions expressions;

  Builtins(Expressions expressions) {
    this.expressions = expressions;
  }

  /** What a function gives, absent when it is none of them. */
  Optional<Value> call(String name, Node node, Scope scope, Tracer tracer) {
    if (!List.of(
            "range",
            "len",
            "int",
            "float",
            "tuple",
            "list",
            "enumerate",
            "zip",
            "reversed",
            "bool",
            "print",
            "math.sqrt",
            "math.log",
            "math.exp")
        .contains(name)) {
      return Optional.empty();
    }
    List<Value> in = new ArrayList<>();
    tracer.tree.children(node.id(), "args").forEach(n -> in.add(expressions.value(n.id(), scope)));
    return switch (name) {
      case "range" -> Optional.of(range(in));
      case "print" -> Optional.of(new Value.Const(null));
      case "len" -> Optional.of(length(in.get(0), node));
      case "int", "float", "bool" -> number(name, in);
      case "tuple", "list" ->
          Optional.of(
              in.isEmpty()
                  ? new Value.Items(List.of())
                  : in.get(0) instanceof Value.Host
                      ? in.get(0)
                      : new Value.Items(expressions.items(in.get(0), node.id())));
      case "math.sqrt", "math.log", "math.exp" -> Optional.of(math(name, in.get(0)));
      case "reversed" -> {
        List<Value> values = new ArrayList<>(expressions.items(in.get(0), node.id()));
        Collections.reverse(values);
        yield Optional.of(new Value.Items(values));
      }
      default -> Optional.of(zipped(name, in, node));
    };
  }

  private static Value math(String name, Value value) {
    if (value instanceof Value.Const constant && constant.value() instanceof Number number) {
      double x = number.doubleValue();
      return new Value.Const(
          name.endsWith("sqrt") ? Math.sqrt(x) : name.endsWith("log") ? Math.log(x) : Math.exp(x));
    }
    Optional<String> text = value.host();
    if (text.isEmpty() || !name.endsWith("sqrt")) {
      throw new Refused("ASM-DOWN-NUMBER", name);
    }
    return new Value.Host(HostText.REAL + "(" + HostText.closed(text.get()) + "**0.5)");
  }

  private static Value range(List<Value> in) {
    List<Long> numbers = new ArrayList<>();
    for (Value each : in) {
      numbers.add(each.whole().orElseThrow(() -> new Refused("ASM-DOWN-CONTROL", "range")));
    }
    long from = numbers.size() > 1 ? numbers.get(0) : 0;
    long to = numbers.get(numbers.size() > 1 ? 1 : 0);
    long step = numbers.size() > 2 ? numbers.get(2) : 1;
    List<Value> values = new ArrayList<>();
    for (long i = from; step > 0 ? i < to : i > to; i += step) {
      values.add(new Value.Const(i));
      if (step == 0 || values.size() > MOST) {
        throw new Refused("ASM-DOWN-CONTROL", "range");
      }
    }
    return new Value.Items(values);
  }

  private Value length(Value value, Node node) {
    if (value instanceof Value.Host host) {
      return new Value.Host("len(" + host.text() + ")");
    }
    if (value instanceof Value.Tensor tensor) {
      return new Value.Host(HostText.closed(tensor.shape()) + "[0]");
    }
    return new Value.Const((long) expressions.items(value, node.id()).size());
  }

  private static Optional<Value> number(String name, List<Value> in) {
    if (in.size() != 1) {
      return Optional.empty();
    }
    if (in.get(0) instanceof Value.Const constant && constant.value() instanceof Number number) {
      return Optional.of(
          new Value.Const(
              name.equals("int")
                  ? (Object) number.longValue()
                  : name.equals("float")
                      ? (Object) number.doubleValue()
                      : number.doubleValue() != 0));
    }
    return name.equals("int") && in.get(0) instanceof Value.Host host
        ? Optional.of(new Value.Host("int(" + host.text() + ")"))
        : Optional.empty();
  }

  private Value zipped(String name, List<Value> in, Node node) {
    List<List<Value>> all = new ArrayList<>();
    int size = Integer.MAX_VALUE;
    for (Value each : in) {
      List<Value> items = expressions.items(each, node.id());
      all.add(items);
      size = Math.min(size, items.size());
    }
    List<Value> rows = new ArrayList<>();
    for (int i = 0; i < size && !all.isEmpty(); i++) {
      List<Value> row = new ArrayList<>();
      if (name.equals("enumerate")) {
        row.add(new Value.Const((long) i));
      }
      for (List<Value> items : all) {
        row.add(items.get(i));
      }
      rows.add(new Value.Items(row));
    }
    return new Value.Items(rows);
  }
}
