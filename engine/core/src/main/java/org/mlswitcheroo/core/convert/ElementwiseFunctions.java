package org.mlswitcheroo.core.convert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mlswitcheroo.facts.meaning.Elementwise;
import org.mlswitcheroo.facts.meaning.Fqn;
import org.mlswitcheroo.facts.python.Bound;
import org.mlswitcheroo.facts.python.Call;
import org.mlswitcheroo.facts.python.DefUse;
import org.mlswitcheroo.facts.python.Function;
import org.mlswitcheroo.facts.python.Param;
import org.mlswitcheroo.facts.python.SelfAttr;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.SyntaxTree;

/**
 * Finds functions that return, for one parameter, what elementwise operations make of it and of
 * numbers: activations that a file defines for itself. They are called with tensors of any number
 * of axes, so what flows into one call must not flow out of another.
 */
final class ElementwiseFunctions {
  private static final Set<String> FUNCTIONS = Set.of("function", "method", "static", "lambda");

  /** What an expression is made of. */
  private enum Kind {
    NUMBER,
    ELEMENT,
    OTHER
  }

  private final SyntaxTree tree;
  private final Predicate<String> known;
  private final Map<Integer, String> paths = new HashMap<>();
  private final Map<Integer, SelfAttr> attributes = new HashMap<>();
  private final Map<Integer, Integer> bound = new HashMap<>();
  private final Map<Integer, List<Integer>> definitions = new HashMap<>();
  private final Map<Integer, Param> parameters = new HashMap<>();
  private final Map<String, List<Integer>> calls = new HashMap<>();

  private ElementwiseFunctions(SyntaxTree tree, Predicate<String> known) {
    this.tree = tree;
    this.known = known;
  }

  /**
   * The facts of a file.
   *
   * @param lexical the facts of the syntax
   * @param known whether an interface, a method with a leading dot, or an instance of a class with
   *     brackets behind it is elementwise
   */
  static List<Object> of(SyntaxTree tree, Collection<?> lexical, Predicate<String> known) {
    ElementwiseFunctions functions = new ElementwiseFunctions(tree, known);
    List<Function> candidates = new ArrayList<>();
    Map<Integer, List<Param>> params = new HashMap<>();
    for (Object fact : lexical) {
      if (fact instanceof Fqn fqn) {
        functions.paths.put(fqn.node(), fqn.path());
      } else if (fact instanceof Function function && FUNCTIONS.contains(function.kind())) {
        candidates.add(function);
      } else if (fact instanceof SelfAttr attribute) {
        functions.attributes.put(attribute.node(), attribute);
      } else if (fact instanceof Bound bound) {
        functions.bound.put(bound.def(), bound.value());
      } else if (fact instanceof DefUse use) {
        functions.definitions.computeIfAbsent(use.use(), k -> new ArrayList<>()).add(use.def());
      } else if (fact instanceof Call call && tree.node(call.func()).is("Name")) {
        functions
            .calls
            .computeIfAbsent(tree.node(call.func()).text(), k -> new ArrayList<>())
            .add(call.id());
      } else if (fact instanceof Param param) {
        functions.parameters.put(param.id(), param);
        params.computeIfAbsent(param.func(), k -> new ArrayList<>()).add(param);
      }
    }
    List<Object> found = new ArrayList<>();
    for (Function function : candidates) {
      functions
          .only(function, params.getOrDefault(function.id(), List.of()))
          .ifPresent(param -> found.add(new Elementwise(function.id(), param.id())));
    }
    return found;
  }

  /** The parameter whose axes a function keeps. */
  private Optional<Param> only(Function function, List<Param> params) {
    Map<String, Kind> names = new HashMap<>();
    Optional<Param> tensor = Optional.empty();
    for (Param param : params) {
      boolean self = function.kind().equals("method") && param.index() == 0;
      boolean number = isNumber(param);
      if (number) {
        names.put(param.name(), Kind.NUMBER);
      } else if (!self) {
        if (tensor.isPresent() || !param.kind().equals("positional")) {
          return Optional.empty();
        }
        tensor = Optional.of(param);
        names.put(param.name(), Kind.ELEMENT);
      }
    }
    if (params.size() > (function.kind().equals("method") ? 2 : 1) && !isFedNumbers(function)) {
      return Optional.empty();
    }
    boolean alike =
        function.kind().equals("lambda")
            ? of(tree.child(function.id(), "body"), names) == Kind.ELEMENT
            : returns(tree.children(function.id(), "body"), names);
    return alike ? tensor : Optional.empty();
  }

  /** Whether nothing but literals is passed beside the first argument wherever a name is called. */
  private boolean isFedNumbers(Function function) {
    return !function.kind().equals("method")
        && calls.getOrDefault(function.name(), List.of()).stream()
            .flatMap(call -> values(call).stream().skip(1))
            .allMatch(this::isLiteral);
  }

  /** Whether statements assign to names, one after the other, and return such a value. */
  private boolean returns(List<Node> body, Map<String, Kind> names) {
    for (Node statement : body) {
      int value = tree.child(statement.id(), "value");
      if (statement.is("Return")) {
        return value >= 0 && of(value, names) == Kind.ELEMENT;
      }
      if (statement.is("Assign")) {
        List<Node> targets = tree.children(statement.id(), "targets");
        if (targets.size() != 1 || !targets.get(0).is("Name")) {
          return false;
        }
        names.put(targets.get(0).text(), of(value, names));
      } else if (!statement.is("Expr") || !tree.node(value).is("Constant")) {
        return false;
      }
    }
    return false;
  }

  private Kind of(int id, Map<String, Kind> names) {
    Node node = tree.node(id);
    return switch (node.kind()) {
      case "Constant" -> isLiteral(node) ? Kind.NUMBER : Kind.OTHER;
      case "Name" -> names.getOrDefault(node.text(), Kind.OTHER);
      case "Attribute" -> isNumber(id) || isNumber(held(id)) ? Kind.NUMBER : Kind.OTHER;
      case "UnaryOp", "Compare" -> all(tree.children(id), names);
      case "BinOp" -> node.text().equals("@") ? Kind.OTHER : all(tree.children(id), names);
      case "Call" -> call(id, names);
      default -> Kind.OTHER;
    };
  }

  private boolean isNumber(int id) {
    return paths.getOrDefault(id, "").startsWith("math.");
  }

  private boolean isNumber(Param param) {
    return param.fallback() >= 0 && isLiteral(tree.node(param.fallback()));
  }

  /** Whether a node is a number or a truth value. */
  private boolean isLiteral(Node node) {
    return node.is("Constant") && node.text().matches("[0-9.].*|True|False");
  }

  /** Whether a value that an instance holds is a literal, or a parameter that has one. */
  private boolean isNumber(Optional<Integer> value) {
    if (value.isEmpty()) {
      return false;
    }
    List<Integer> found = definitions.getOrDefault(value.get(), List.of());
    return isLiteral(tree.node(value.get()))
        || !found.isEmpty()
            && found.stream()
                .allMatch(p -> parameters.containsKey(p) && isNumber(parameters.get(p)));
  }

  /** The one value that an attribute of the instance is ever given. */
  private Optional<Integer> held(int id) {
    SelfAttr read = attributes.get(id);
    if (read == null) {
      return Optional.empty();
    }
    List<SelfAttr> stores =
        attributes.values().stream()
            .filter(other -> other.store() && other.cls() == read.cls())
            .filter(other -> other.attr().equals(read.attr()))
            .toList();
    return stores.size() == 1
        ? Optional.ofNullable(bound.get(stores.get(0).node()))
        : Optional.empty();
  }

  /** Whether a callee is a layer that the instance holds and that is elementwise. */
  private boolean isLayer(int callee) {
    return held(callee)
        .filter(value -> tree.node(value).is("Call"))
        .map(value -> paths.getOrDefault(tree.child(value, "func"), ""))
        .filter(path -> known.test(path + "()"))
        .isPresent();
  }

  private Kind call(int id, Map<String, Kind> names) {
    int callee = tree.child(id, "func");
    String path = paths.getOrDefault(callee, "");
    List<Node> values = values(id);
    Kind kind = all(values, names);
    if (isNumber(callee) || kind == Kind.OTHER) {
      return isNumber(callee) && kind == Kind.NUMBER ? Kind.NUMBER : Kind.OTHER;
    }
    boolean named = !values.isEmpty() && values.get(0).is("Name");
    boolean told = isTold(id) || held(callee).filter(this::isTold).isPresent();
    if (named && (told || path.endsWith("_"))) {
      return Kind.OTHER; // it may write into what the caller has
    }
    if (known.test(path) || isLayer(callee)) {
      return kind;
    }
    boolean method =
        tree.node(callee).is("Attribute")
            && known.test("." + tree.node(callee).text())
            && of(tree.child(callee, "value"), names) == Kind.ELEMENT;
    return method ? Kind.ELEMENT : Kind.OTHER;
  }

  /** The values that a call passes. */
  private List<Node> values(int call) {
    int callee = tree.child(call, "func");
    return tree.children(call).stream()
        .filter(child -> child.id() != callee)
        .map(child -> child.is("keyword") ? tree.node(tree.child(child.id(), "value")) : child)
        .toList();
  }

  /** Whether a call is passed a flag that is true, such as one that asks for a result in place. */
  private boolean isTold(int call) {
    return values(call).stream()
        .anyMatch(child -> child.is("Constant") && child.text().equals("True"));
  }

  private Kind all(List<Node> nodes, Map<String, Kind> names) {
    Kind kind = Kind.NUMBER;
    for (Node node : nodes) {
      Kind one = of(node.id(), names);
      kind = one == Kind.NUMBER ? kind : kind == Kind.OTHER ? kind : one;
    }
    return kind;
  }
}
