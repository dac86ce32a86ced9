package org.mlswitcheroo.core.lowering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlswitcheroo.facts.Ids;
import org.mlswitcheroo.facts.hub.Hub;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.SyntaxTree;

/** Follows calls: of operations, layers, functions and classes of the file. */
final class Tracer {
  private static final int DEEPEST = 60;
  final SyntaxTree tree;
  final HubFacts hubs;
  final OpLowering ops;
  final LaunchPlan plan;
  private final Expressions expressions;
  private final Statements statements;
  private final Scope top = new Scope(null);
  private int depth;
  private int building;

  Tracer(SyntaxTree tree, HubFacts hubs, OpLowering ops, LaunchPlan plan) {
    this.tree = tree;
    this.hubs = hubs;
    this.ops = ops;
    this.plan = plan;
    this.expressions = new Expressions(this);
    this.statements = new Statements(this, expressions);
    for (Node node : tree.children(0, "body")) {
      if (node.is("FunctionDef")) {
        top.set(node.text(), new Value.Function(node.id(), Optional.empty()));
      } else if (node.is("ClassDef")) {
        top.set(node.text(), new Value.ClassOf(node.id()));
      } else if (node.is("Assign")) {
        try {
          statements.run(node, top);
        } catch (Refused e) {
          // a name of the file that cannot be followed is missed where it is used
        }
      }
    }
  }

  /** Whether a model is being made. */
  boolean isBuilding() {
    return building > 0;
  }

  /** The scope of the file. */
  Scope top() {
    return top;
  }

  /** The operation of a node with its arguments. */
  Value operation(Hub hub, int node, Scope scope) {
    if (ops.isKept(hub.op())) {
      return new Value.Kept(new Value.Path());
    }
    if (building > 0 && !hubs.makesLayer(hub)) {
      throw new Refused("ASM-DOWN-INIT", hub.op(), node);
    }
    Map<String, Value> arguments = new LinkedHashMap<>();
    hubs.defaults(hub)
        .forEach(
            (name, text) ->
                arguments.put(name, Literals.value(text).orElseGet(() -> new Value.Unknown(text))));
    Map<String, List<Value>> lists = new LinkedHashMap<>();
    Set<String> given = new HashSet<>();
    hubs.arguments(hub)
        .forEach(
            (name, value) -> {
              if (!name.contains("#")) {
                given.add(name);
                arguments.put(name, expressions.value(Ids.node(value), scope));
              }
            });
    for (int i = 1; ; i++) {
      int before = lists.size();
      int number = i;
      boolean[] more = new boolean[1];
      hubs.arguments(hub)
          .forEach(
              (name, value) -> {
                if (name.endsWith("#" + number)) {
                  more[0] = true;
                  String plain = name.substring(0, name.indexOf('#'));
                  Value first = arguments.getOrDefault(plain, new Value.Const(null));
                  lists
                      .computeIfAbsent(plain, k -> new ArrayList<>(List.of(first)))
                      .add(expressions.value(Ids.node(value), scope));
                }
              });
      if (!more[0] && before == lists.size()) {
        break;
      }
    }
    lists.forEach((name, values) -> arguments.put(name, new Value.Items(values)));
    if (hubs.makesLayer(hub)) {
      return new Value.Layer(hub.op(), arguments, new Value.Path());
    }
    Optional<Value.Path> path = Optional.empty();
    if (hub.form().equals("apply")) {
      int func = tree.child(node, "func");
      if (func >= 0) {
        Value callee = expressions.value(func, scope);
        if (callee instanceof Value.Layer layer) {
          Map<String, Value> all = new LinkedHashMap<>(layer.arguments());
          given.forEach(name -> all.put(name, arguments.getOrDefault(name, new Value.Const(null))));
          return layer(layer, all, given);
        }
        if (!(callee instanceof Value.Unknown)) {
          return call(callee, node, scope);
        }
      }
    }
    return ops.apply(hub.op(), arguments, given, path);
  }

  /** What a layer gives for its arguments. */
  private Value layer(Value.Layer layer, Map<String, Value> arguments, Set<String> given) {
    List<Value> parts = parts(layer);
    if (!parts.isEmpty() && !ops.knows(layer.op())) {
      Value x = arguments.getOrDefault("x", new Value.Unknown("x"));
      for (Value part : parts) {
        x = called(part, List.of(x), Map.of());
      }
      return x;
    }
    return ops.apply(layer.op(), arguments, given, Optional.of(layer.path()));
  }

  /** The elements of a container of modules. */
  List<Value> parts(Value.Layer layer) {
    List<Value> parts = new ArrayList<>();
    for (Value value : layer.arguments().values()) {
      if (value instanceof Value.Items items) {
        items.values().forEach(parts::add);
      } else if (value instanceof Value.Layer || value instanceof Value.Instance) {
        parts.add(value);
      }
    }
    parts.removeIf(part -> !(part instanceof Value.Layer || part instanceof Value.Instance));
    for (int i = 0; i < parts.size(); i++) {
      name(parts.get(i), layer.path(), "" + i);
    }
    return parts;
  }

  /** Says where a module hangs. */
  void name(Value value, Value.Path below, String attribute) {
    if (value instanceof Value.Layer layer) {
      layer.path().set(below, attribute);
      parts(layer);
    } else if (value instanceof Value.Instance instance) {
      instance.path().set(below, attribute);
    } else if (value instanceof Value.Kept kept) {
      kept.path().set(below, attribute);
    }
  }

  /** A call of a node. */
  Value call(Value callee, int node, Scope scope) {
    List<Value> positional = new ArrayList<>();
    Map<String, Value> keywords = new LinkedHashMap<>();
    for (Node argument : tree.children(node, "args")) {
      if (argument.is("Starred")) {
        Value items = expressions.value(tree.child(argument.id(), "value"), scope);
        positional.addAll(expressions.items(items, argument.id()));
      } else {
        positional.add(expressions.value(argument.id(), scope));
      }
    }
    for (Node keyword : tree.children(node, "keywords")) {
      keywords.put(keyword.text(), expressions.value(tree.child(keyword.id(), "value"), scope));
    }
    return called(callee, positional, keywords);
  }

  /** What a value gives when it is called. */
  Value called(Value callee, List<Value> positional, Map<String, Value> keywords) {
    if (callee instanceof Value.Layer layer) {
      Map<String, Value> all = new LinkedHashMap<>(layer.arguments());
      List<String> names = ops.inputs(layer.op());
      Set<String> given = new HashSet<>(keywords.keySet());
      for (int i = 0; i < positional.size(); i++) {
        if (i >= names.size()) {
          throw new Refused("ASM-DOWN-ARGUMENT", "" + i);
        }
        all.put(names.get(i), positional.get(i));
        given.add(names.get(i));
      }
      all.putAll(keywords);
      return layer(layer, all, given);
    }
    if (callee instanceof Value.Instance instance) {
      int forward = method(instance.cls(), "forward", 0);
      if (forward < 0) {
        throw new Refused("ASM-DOWN-CALL", tree.node(instance.cls()).text(), instance.cls());
      }
      return invoke(forward, Optional.of(instance), positional, keywords);
    }
    if (callee instanceof Value.Function function) {
      return invoke(function.node(), function.self(), positional, keywords);
    }
    if (callee instanceof Value.ClassOf cls) {
      Value.Instance instance =
          new Value.Instance(cls.node(), new LinkedHashMap<>(), new Value.Path());
      int init = method(cls.node(), "__init__", 0);
      if (init >= 0) {
        building++;
        invoke(init, Optional.of(instance), positional, keywords);
        building--;
      }
      return instance;
    }
    throw new Refused(
        "ASM-DOWN-CALL", callee instanceof Value.Unknown unknown ? unknown.what() : "()");
  }

  /** Runs a method of the bases of the class that a call stands in. */
  Value above(int node, String name, Value self, List<Value> values, Map<String, Value> keywords) {
    int cls = node;
    while (cls > 0 && !tree.node(cls).is("ClassDef")) {
      cls = tree.node(cls).parent();
    }
    for (Node base : tree.children(cls, "bases")) {
      Optional<Value> known = base.is("Name") ? top.get(base.text()) : Optional.empty();
      if (known.isPresent() && known.get() instanceof Value.ClassOf of) {
        int found = method(of.node(), name, 0);
        if (found >= 0) {
          return invoke(found, Optional.of(self), values, keywords);
        }
      }
    }
    if (name.equals("__init__")) {
      return new Value.Const(null);
    }
    throw new Refused("ASM-DOWN-CALL", name, node);
  }

  /** The node of a method of a class or its bases, -1 when there is none. */
  int method(int cls, String name, int level) {
    for (Node node : tree.children(cls, "body")) {
      if (node.is("FunctionDef") && node.text().equals(name)) {
        return node.id();
      }
    }
    for (Node base : tree.children(cls, "bases")) {
      Optional<Value> known = base.is("Name") ? top.get(base.text()) : Optional.empty();
      if (known.isPresent() && known.get() instanceof Value.ClassOf of && level < DEEPEST) {
        int found = method(of.node(), name, level + 1);
        if (found >= 0) {
          return found;
        }
      }
    }
    return -1;
  }

  /** Runs a function of the file. */
  private Value invoke(
      int function, Optional<Value> self, List<Value> positional, Map<String, Value> keywords) {
    if (depth > DEEPEST) {
      throw new Refused("ASM-DOWN-FLOW", tree.node(function).text(), function);
    }
    depth++;
    Scope scope = new Scope(top);
    List<Value> values = new ArrayList<>();
    self.ifPresent(values::add);
    values.addAll(positional);
    Parameters.bind(tree, expressions, function, values, keywords, scope, top);
    statements.run(tree.children(function, "body"), scope);
    depth--;
    return scope.result().orElseGet(() -> new Value.Const(null));
  }
}
