package org.mlswitcheroo.parsers.python;

import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.SyntaxTree;

/** Refuses {@code :=} where a comprehension or a type scope cannot bind its name. */
final class NamedExpressions {
  private final SyntaxTree tree;
  private final LexTokens tokens;
  private final Node named;
  private final String name;

  private NamedExpressions(SyntaxTree tree, LexTokens tokens, Node named) {
    this.tree = tree;
    this.tokens = tokens;
    this.named = named;
    this.name = tree.node(tree.child(named.id(), "target")).text();
  }

  static void check(SyntaxTree tree, LexTokens tokens, Node named) {
    new NamedExpressions(tree, tokens, named).check();
  }

  private void check() {
    boolean comprehended = false;
    boolean ownScope = false;
    for (Node at = named; at.parent() >= 0; at = tree.node(at.parent())) {
      Node parent = tree.node(at.parent());
      if (parent.is("comprehension") && at.role().equals("iter")) {
        throw error("(:=) stands in the iterable of a comprehension.");
      }
      if (ownScope) {
        continue;
      }
      switch (parent.kind()) {
        case "ListComp", "SetComp", "DictComp", "GeneratorExp" -> {
          rebinds(parent, at);
          comprehended = true;
        }
        case "Lambda" -> ownScope = at.role().equals("body");
        case "FunctionDef", "AsyncFunctionDef" -> {
          if (at.role().equals("body")) {
            return;
          }
          generic(parent, at);
        }
        case "ClassDef" -> {
          if (at.role().equals("body")) {
            if (comprehended) {
              throw error("(:=) in a comprehension stands in the body of a class.");
            }
            return;
          }
          generic(parent, at);
        }
        case "TypeAlias", "TypeVar", "ParamSpec", "TypeVarTuple" ->
            throw error("(:=) stands in the definition of a type.");
        default -> {}
      }
    }
  }

  private void generic(Node definition, Node part) {
    boolean annotation = part.role().equals("args") && definition.is("FunctionDef");
    if (part.role().equals("decorator_list") || (annotation && !annotates())) {
      return;
    }
    if (!tree.children(definition.id(), "type_params").isEmpty()) {
      throw error("(:=) stands in the definition of a generic.");
    }
  }

  private boolean annotates() {
    for (Node at = named; at.parent() >= 0; at = tree.node(at.parent())) {
      if (at.role().equals("annotation")) {
        return true;
      }
    }
    return false;
  }

  private void rebinds(Node comprehension, Node part) {
    boolean later = false;
    for (Node loop : tree.children(comprehension.id(), "generators")) {
      if (binds(tree.node(tree.child(loop.id(), "target")))) {
        throw error(
            later
                ? "The loop variable (" + name + ") is bound by (:=) before."
                : "(:=) binds the loop variable (" + name + ") again.");
      }
      later |= loop.id() == part.id();
    }
  }

  private boolean binds(Node target) {
    if (target.is("Name")) {
      return target.text().equals(name);
    }
    if (target.is("Tuple") || target.is("List") || target.is("Starred")) {
      for (Node element : tree.children(target.id())) {
        if (binds(element)) {
          return true;
        }
      }
    }
    return false;
  }

  private SourceError error(String message) {
    return SourceError.syntax(tokens.get(named.first()).start, message, "");
  }
}
