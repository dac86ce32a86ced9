package org.mlswitcheroo.parsers.python;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.SyntaxTree;

/** Refuses {@code global} and {@code nonlocal} declarations that contradict the rest of a scope. */
final class NameScopes {
  private final SyntaxTree tree;
  private final LexTokens tokens;
  private final int[] scope;
  private final Map<Integer, Names> names = new HashMap<>();

  /** What one scope says about its names, in the order of the text. */
  private static final class Names {
    final int outer;
    final boolean function;
    final Set<String> parameters = new HashSet<>();
    final Set<String> used = new HashSet<>();
    final Set<String> bound = new HashSet<>();
    final Set<String> types = new HashSet<>();
    final Map<String, Node> declared = new HashMap<>();

    Names(int outer, boolean function) {
      this.outer = outer;
      this.function = function;
    }
  }

  NameScopes(SyntaxTree tree, LexTokens tokens) {
    this.tree = tree;
    this.tokens = tokens;
    this.scope = new int[tree.nodes().size()];
  }

  void check() {
    boolean declares = false;
    for (Node node : tree.nodes()) {
      declares |= node.is("Global") || node.is("Nonlocal");
    }
    if (!declares) {
      return;
    }
    names.put(0, new Names(-1, false));
    for (Node node : tree.nodes()) {
      if (node.parent() >= 0) {
        scope[node.id()] = scopeOf(node);
        note(node, names(scope[node.id()]));
      }
    }
    for (Names each : names.values()) {
      each.declared.forEach((name, node) -> nonlocal(each, name, node));
    }
  }

  private int scopeOf(Node node) {
    Node parent = tree.node(node.parent());
    boolean inner =
        switch (parent.kind()) {
          case "FunctionDef", "AsyncFunctionDef", "Lambda", "ClassDef" ->
              node.role().equals("body");
          case "ListComp", "SetComp", "DictComp", "GeneratorExp" -> true;
          default -> false;
        };
    if (!inner) {
      return scope[parent.id()];
    }
    if (!names.containsKey(parent.id())) {
      Names opened = new Names(scope[parent.id()], !parent.is("ClassDef"));
      names.put(parent.id(), opened);
      int arguments = tree.child(parent.id(), "args");
      if (arguments >= 0) {
        for (Node arg : tree.children(arguments)) {
          if (arg.is("arg")) {
            opened.parameters.add(arg.text());
            opened.bound.add(arg.text());
          }
        }
      }
      for (Node parameter : tree.children(parent.id(), "type_params")) {
        opened.types.add(parameter.text());
      }
    }
    return parent.id();
  }

  private Names names(int opener) {
    return Objects.requireNonNull(names.get(opener));
  }

  private void note(Node node, Names own) {
    switch (node.kind()) {
      case "Name" -> {
        own.used.add(node.text());
        if (isStored(node)) {
          own.bound.add(node.text());
        }
      }
      case "FunctionDef", "AsyncFunctionDef", "ClassDef" -> bind(own, node.text());
      case "ExceptHandler", "MatchAs", "MatchStar", "MatchMapping" -> {
        if (!node.text().isEmpty()) {
          bind(own, node.text());
        }
      }
      case "alias" -> {
        int renamed = node.text().indexOf(" as ");
        String name = renamed < 0 ? node.text() : node.text().substring(renamed + 4);
        int dot = name.indexOf('.');
        bind(own, dot < 0 ? name : name.substring(0, dot));
      }
      case "Global", "Nonlocal" -> declare(node, own);
      case "AnnAssign" -> annotated(node, own);
      default -> {}
    }
  }

  private static void bind(Names own, String name) {
    own.used.add(name);
    own.bound.add(name);
  }

  private void annotated(Node node, Names own) {
    Node target = tree.node(tree.child(node.id(), "target"));
    if (own.outer >= 0 && target.is("Name") && own.declared.containsKey(target.text())) {
      throw error(node, "The annotated name (" + target.text() + ") is declared outside.");
    }
  }

  private void declare(Node node, Names own) {
    for (String name : node.text().split(",")) {
      if (own.parameters.contains(name)) {
        throw error(node, "The name (" + name + ") is a parameter and is declared too.");
      }
      if (own.used.contains(name)) {
        throw error(node, "The name (" + name + ") is used before its declaration.");
      }
      Node before = own.declared.put(name, node);
      if (before != null && !before.kind().equals(node.kind())) {
        throw error(node, "The name (" + name + ") is both nonlocal and global.");
      }
    }
  }

  private void nonlocal(Names own, String name, Node node) {
    if (!node.is("Nonlocal")) {
      return;
    }
    if (own.types.contains(name)) {
      throw error(node, "The type parameter (" + name + ") cannot be nonlocal.");
    }
    for (int at = own.outer; at > 0; at = names(at).outer) {
      Names outer = names(at);
      Node declared = outer.declared.get(name);
      if (outer.function && (declared == null || declared.is("Nonlocal"))) {
        if (outer.bound.contains(name) || declared != null) {
          return;
        }
        if (outer.types.contains(name)) {
          throw error(node, "The type parameter (" + name + ") cannot be nonlocal.");
        }
      }
    }
    if (name.equals("__class__")) {
      return;
    }
    throw error(node, "No outer function binds the nonlocal name (" + name + ").");
  }

  private boolean isStored(Node name) {
    Node at = name;
    while (true) {
      switch (at.role()) {
        case "target", "targets", "optional_vars" -> {
          return true;
        }
        case "name" -> {
          return tree.node(at.parent()).is("TypeAlias");
        }
        default -> {
          Node parent = tree.node(at.parent());
          if (!parent.is("Tuple") && !parent.is("List") && !parent.is("Starred")) {
            return false;
          }
          at = parent;
        }
      }
    }
  }

  private SourceError error(Node node, String message) {
    return SourceError.syntax(tokens.get(node.first()).start, message, "");
  }
}
