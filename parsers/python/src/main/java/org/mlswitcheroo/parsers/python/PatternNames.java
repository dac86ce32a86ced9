package org.mlswitcheroo.parsers.python;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.SyntaxTree;

/** Refuses a pattern that binds a name twice, or other names in each of its alternatives. */
final class PatternNames {
  private final SyntaxTree tree;
  private final LexTokens tokens;

  private PatternNames(SyntaxTree tree, LexTokens tokens) {
    this.tree = tree;
    this.tokens = tokens;
  }

  static void check(SyntaxTree tree, LexTokens tokens, int pattern) {
    new PatternNames(tree, tokens).collect(tree.node(pattern), new HashSet<>());
  }

  /** Refuses a mapping pattern that names the same literal key twice. */
  static void keys(SyntaxTree tree, LexTokens tokens, Node mapping) {
    Set<String> seen = new HashSet<>();
    for (Node key : tree.children(mapping.id(), "keys")) {
      if (key.is("Constant") && !seen.add(key.text().replace('"', '\''))) {
        throw SourceError.syntax(
            tokens.get(key.first()).start, "The key (" + key.text() + ") is repeated.", "");
      }
    }
  }

  private void collect(Node pattern, Set<String> names) {
    if (pattern.is("MatchOr")) {
      alternatives(pattern, names);
      return;
    }
    List<Node> children = tree.children(pattern.id());
    for (Node child : children) {
      if (child.kind().startsWith("Match")) {
        collect(child, names);
      }
    }
    boolean binds = pattern.is("MatchAs") || pattern.is("MatchStar") || pattern.is("MatchMapping");
    if (binds && !pattern.text().isEmpty() && !names.add(pattern.text())) {
      throw error(pattern, "The pattern binds the name (" + pattern.text() + ") twice.");
    }
  }

  private void alternatives(Node pattern, Set<String> names) {
    Set<String> bound = null;
    for (Node alternative : tree.children(pattern.id())) {
      Set<String> own = new HashSet<>();
      collect(alternative, own);
      if (bound != null && !bound.equals(own)) {
        throw error(alternative, "Alternative patterns bind different names (" + own.size() + ").");
      }
      bound = own;
    }
    for (String name : bound == null ? Set.<String>of() : bound) {
      if (!names.add(name)) {
        throw error(pattern, "The pattern binds the name (" + name + ") twice.");
      }
    }
  }

  private SourceError error(Node node, String message) {
    return SourceError.syntax(tokens.get(node.first()).start, message, "");
  }
}
