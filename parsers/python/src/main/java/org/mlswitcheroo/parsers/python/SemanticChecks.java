package org.mlswitcheroo.parsers.python;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.SyntaxTree;

/**
 * Refuses what the grammar of Python accepts and its compiler does not: statements outside of the
 * function or loop that they need, names with two meanings, misplaced imports from the future.
 */
final class SemanticChecks {
  private static final Set<String> FUTURE =
      Set.of(
          "nested_scopes",
          "generators",
          "division",
          "absolute_import",
          "with_statement",
          "print_function",
          "unicode_literals",
          "barry_as_FLUFL",
          "generator_stop",
          "annotations");

  private final SyntaxTree tree;
  private final LexTokens tokens;
  private final Surroundings[] around;
  private final Set<Integer> generatorFunctions = new HashSet<>();

  private SemanticChecks(SyntaxTree tree, LexTokens tokens) {
    this.tree = tree;
    this.tokens = tokens;
    this.around = new Surroundings[tree.nodes().size()];
  }

  /** Throws for the first construct that Python does not compile. */
  static void check(SyntaxTree tree, LexTokens tokens) {
    SemanticChecks checks = new SemanticChecks(tree, tokens);
    checks.future();
    checks.collectGenerators();
    List<Node> nodes = tree.nodes();
    checks.around[0] = Surroundings.MODULE;
    for (int i = 1; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      Node parent = nodes.get(node.parent());
      checks.around[i] = checks.around[node.parent()].inside(parent, node);
      checks.node(node, checks.around[i]);
    }
    new NameScopes(tree, tokens).check();
  }

  private void node(Node node, Surroundings place) {
    switch (node.kind()) {
      case "Return" -> {
        require(place.inFunctionBody(), node, "(return) stands outside of a function.");
        require(
            !generatorFunctions.contains(function(node)) || tree.children(node.id()).isEmpty(),
            node,
            "(return) with a value stands in an async generator.");
        require(!place.starHandler(), node, "(return) cannot stand in an (except*) block.");
      }
      case "Break", "Continue" -> {
        String word = node.is("Break") ? "break" : "continue";
        require(!place.starHandler(), node, "(" + word + ") cannot stand in (except*).");
        require(place.loop(), node, "(" + word + ") stands outside of a loop.");
      }
      case "Yield", "YieldFrom" -> {
        require(place.inFunction(), node, "(yield) stands outside of a function.");
        require(!place.comprehension(), node, "(yield) stands inside of a comprehension.");
        require(
            node.is("Yield") || !place.async(), node, "(yield from) stands in an async function.");
      }
      case "Await" -> require(place.async(), node, "(await) stands outside of an async function.");
      case "AsyncFor" -> require(place.async(), node, "(async for) is outside of async code.");
      case "AsyncWith" -> require(place.async(), node, "(async with) is outside of async code.");
      case "comprehension" ->
          require(
              node.text().isEmpty() || place.async() || tree.node(node.parent()).is("GeneratorExp"),
              node,
              "An asynchronous comprehension is outside of an async function.");
      case "ImportFrom" -> star(node, place);
      case "Nonlocal" -> require(!place.module(), node, "(nonlocal) stands at module level.");
      case "Match" -> cases(node);
      case "NamedExpr" -> NamedExpressions.check(tree, tokens, node);
      case "MatchOr" -> alternatives(node);
      case "MatchMapping" -> PatternNames.keys(tree, tokens, node);
      default -> {}
    }
  }

  /** Async functions that yield, by id. */
  private void collectGenerators() {
    for (Node node : tree.nodes()) {
      if (node.is("Yield")) {
        int function = function(node);
        if (function >= 0 && tree.node(function).is("AsyncFunctionDef")) {
          generatorFunctions.add(function);
        }
      }
    }
  }

  /** The function whose body holds a node, -1 when a lambda, class or module does. */
  private int function(Node node) {
    Node at = node;
    while (at.parent() >= 0) {
      Node parent = tree.node(at.parent());
      if (at.role().equals("body")) {
        switch (parent.kind()) {
          case "FunctionDef", "AsyncFunctionDef" -> {
            return parent.id();
          }
          case "Lambda", "ClassDef" -> {
            return -1;
          }
          default -> {}
        }
      }
      at = parent;
    }
    return -1;
  }

  private void star(Node node, Surroundings place) {
    for (Node alias : tree.children(node.id(), "names")) {
      require(
          !alias.text().equals("*") || place.module(),
          node,
          "(import *) is only allowed at module level.");
    }
  }

  private void cases(Node match) {
    List<Node> cases = tree.children(match.id(), "cases");
    for (int i = 0; i < cases.size(); i++) {
      boolean guarded = tree.child(cases.get(i).id(), "guard") >= 0;
      if (!guarded && i + 1 < cases.size()) {
        Node pattern = tree.node(tree.child(cases.get(i).id(), "pattern"));
        require(!matchesAll(pattern), pattern, "This pattern makes later cases unreachable.");
      }
    }
    for (Node clause : cases) {
      PatternNames.check(tree, tokens, tree.child(clause.id(), "pattern"));
    }
  }

  private void alternatives(Node either) {
    List<Node> all = tree.children(either.id());
    for (Node alternative : all.subList(0, all.size() - 1)) {
      require(!matchesAll(alternative), alternative, "This pattern makes later ones unreachable.");
    }
  }

  private boolean matchesAll(Node pattern) {
    if (pattern.is("MatchAs")) {
      List<Node> inner = tree.children(pattern.id());
      return inner.isEmpty() || matchesAll(inner.get(0));
    }
    if (pattern.is("MatchOr")) {
      List<Node> inner = tree.children(pattern.id());
      return matchesAll(inner.get(inner.size() - 1));
    }
    return false;
  }

  private void future() {
    boolean early = true;
    boolean first = true;
    for (Node statement : tree.children(0)) {
      boolean future = statement.is("ImportFrom") && statement.text().equals("__future__");
      if (future) {
        require(early, statement, "An import from (__future__) must stand at the beginning.");
        for (Node alias : tree.children(statement.id())) {
          String name = alias.text().split(" ", 2)[0];
          require(
              FUTURE.contains(name), statement, "The future feature (" + name + ") is unknown.");
        }
      }
      early &= future || (first && isDocumentation(statement));
      first = false;
    }
    for (Node node : tree.nodes()) {
      if (node.is("ImportFrom") && node.parent() != 0 && node.text().equals("__future__")) {
        require(false, node, "An import from (__future__) must stand at the beginning.");
      }
    }
  }

  private boolean isDocumentation(Node statement) {
    int value = statement.is("Expr") ? tree.child(statement.id(), "value") : -1;
    if (value < 0 || !tree.node(value).is("Constant")) {
      return false;
    }
    return tokens.get(tree.node(value).first()).getType() == PythonGrammar.STRING;
  }

  private void require(boolean held, Node node, String message) {
    if (!held) {
      throw SourceError.syntax(tokens.get(Math.max(0, node.first())).start, message, "");
    }
  }
}
