package org.mlswitcheroo.parsers.python;

import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.SyntaxTree;
import org.mlswitcheroo.facts.syntax.Token;

/** Prints trees for tests: in full, or in the notation of src/test/python/dump_ast.py. */
final class TreeDump {
  private TreeDump() {}

  /** Every node with its place, text and source; the shape that snapshots hold. */
  static String full(SyntaxTree tree) {
    StringBuilder out = new StringBuilder();
    int[] depth = depths(tree);
    for (Node node : tree.nodes()) {
      out.append("  ".repeat(depth[node.id()]));
      out.append(node.role().isEmpty() ? "" : node.role() + "[" + node.index() + "] ");
      out.append(node.kind());
      out.append(node.text().isEmpty() ? "" : " `" + node.text() + "`");
      out.append(node.parenthesised() ? " parenthesised" : "");
      out.append(" ").append(node.first()).append("..").append(node.last());
      tree.inner(node.id())
          .ifPresent(
              range ->
                  out.append(" <")
                      .append(range.start())
                      .append(",")
                      .append(range.end())
                      .append(">"));
      out.append("\n");
    }
    return out.toString();
  }

  /** What can be compared with CPython's ast. */
  static String comparable(SyntaxTree tree) {
    StringBuilder out = new StringBuilder();
    int[] depth = depths(tree);
    for (Node node : tree.nodes()) {
      String parent = node.parent() < 0 ? "" : tree.node(node.parent()).kind();
      boolean inJoined = parent.equals("JoinedStr");
      if (inJoined && node.is("Constant")) {
        continue;
      }
      out.append(depth[node.id()]).append(" ").append(node.role());
      out.append(inJoined ? "" : "[" + node.index() + "]");
      String text = text(node);
      out.append(" ").append(node.kind()).append(text.isEmpty() ? "" : " " + text).append("\n");
    }
    return out.toString();
  }

  private static String text(Node node) {
    if (node.is("FormattedValue")) {
      return "";
    }
    if (!node.is("Constant")) {
      return node.text();
    }
    return switch (node.text()) {
      case "True", "False", "None", "..." -> node.text();
      default -> {
        char c = node.text().charAt(0);
        yield c == '.' || (c >= '0' && c <= '9') ? "number" : "string";
      }
    };
  }

  private static int[] depths(SyntaxTree tree) {
    int[] depth = new int[tree.nodes().size()];
    for (Node node : tree.nodes()) {
      depth[node.id()] = node.parent() < 0 ? 0 : depth[node.parent()] + 1;
    }
    return depth;
  }

  /** The text that the tokens of a tree make. */
  static String print(SyntaxTree tree) {
    StringBuilder out = new StringBuilder(tree.text().length());
    for (Token token : tree.tokens()) {
      out.append(token.leading()).append(token.text());
    }
    return out.toString();
  }
}
