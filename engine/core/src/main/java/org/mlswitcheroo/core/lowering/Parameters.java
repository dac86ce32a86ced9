package org.mlswitcheroo.core.lowering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.SyntaxTree;

/** The parameters of a function. */
final class Parameters {
  private Parameters() {}

  /** Names in order, those that are keywords only behind. */
  static List<String> names(SyntaxTree tree, int function) {
    int arguments = tree.child(function, "args");
    List<String> names = new ArrayList<>();
    for (String role : List.of("posonlyargs", "args", "kwonlyargs")) {
      tree.children(arguments, role).forEach(node -> names.add(node.text()));
    }
    return names;
  }

  /** Names without a value of their own. */
  static List<String> required(SyntaxTree tree, int function) {
    int arguments = tree.child(function, "args");
    List<String> names = new ArrayList<>();
    for (String role : List.of("posonlyargs", "args")) {
      tree.children(arguments, role).forEach(node -> names.add(node.text()));
    }
    int defaults = tree.children(arguments, "defaults").size();
    return names.subList(0, Math.max(0, names.size() - defaults));
  }

  static void bind(
      SyntaxTree tree,
      Expressions expressions,
      int function,
      List<Value> values,
      Map<String, Value> keywords,
      Scope scope,
      Scope outer) {
    int arguments = tree.child(function, "args");
    if (!tree.children(arguments, "vararg").isEmpty()
        || !tree.children(arguments, "kwarg").isEmpty()) {
      throw new Refused("ASM-DOWN-FLOW", "*", function);
    }
    List<String> names = new ArrayList<>();
    for (String role : List.of("posonlyargs", "args")) {
      tree.children(arguments, role).forEach(node -> names.add(node.text()));
    }
    Set<String> bound = new HashSet<>();
    for (int i = 0; i < values.size(); i++) {
      if (i >= names.size()) {
        throw new Refused("ASM-DOWN-ARGUMENT", "" + i, function);
      }
      scope.set(names.get(i), values.get(i));
      bound.add(names.get(i));
    }
    keywords.forEach(
        (name, value) -> {
          scope.set(name, value);
          bound.add(name);
        });
    List<Node> defaults = tree.children(arguments, "defaults");
    for (int i = 0; i < names.size(); i++) {
      int at = i - (names.size() - defaults.size());
      if (!bound.contains(names.get(i))) {
        if (at < 0) {
          throw new Refused("ASM-DOWN-ARGUMENT", names.get(i), function);
        }
        scope.set(names.get(i), expressions.value(defaults.get(at).id(), outer));
      }
    }
    List<Node> only = tree.children(arguments, "kwonlyargs");
    List<Node> values2 = tree.children(arguments, "kw_defaults");
    for (int i = 0; i < only.size(); i++) {
      if (!bound.contains(only.get(i).text())) {
        if (only.size() != values2.size()) {
          throw new Refused("ASM-DOWN-ARGUMENT", only.get(i).text(), function);
        }
        scope.set(only.get(i).text(), expressions.value(values2.get(i).id(), outer));
      }
    }
  }
}
