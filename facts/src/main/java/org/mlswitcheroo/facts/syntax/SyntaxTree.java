package org.mlswitcheroo.facts.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A parsed file that prints back byte for byte. Immutable and thread-safe. */
public final class SyntaxTree {
  private final String path;
  private final String text;
  private final List<Token> tokens;
  private final List<Node> nodes;
  private final List<List<Node>> children;
  private final Map<Integer, Inner> inner;

  /**
   * The range of a node inside the text of its only token, as an expression in an f-string has it.
   */
  public record Inner(int start, int end) {}

  private SyntaxTree(
      String path, String text, List<Token> tokens, List<Node> nodes, Map<Integer, Inner> inner) {
    this.inner = Map.copyOf(inner);
    this.path = path;
    this.text = text;
    this.tokens = List.copyOf(tokens);
    this.nodes = List.copyOf(nodes);
    List<List<Node>> below = new ArrayList<>(nodes.size());
    for (int i = 0; i < nodes.size(); i++) {
      below.add(new ArrayList<>(2));
    }
    for (Node node : nodes) {
      if (node.parent() >= 0) {
        below.get(node.parent()).add(node);
      }
    }
    this.children = below;
  }

  /** Builds a tree; nodes are in pre-order and children in the order of their text. */
  public static SyntaxTree of(
      String path, String text, List<Token> tokens, List<Node> nodes, Map<Integer, Inner> inner) {
    return new SyntaxTree(path, text, tokens, nodes, inner);
  }

  /**
   * Where a node stands inside its token; present only for nodes inside an f-string or t-string.
   */
  public Optional<Inner> inner(int id) {
    return Optional.ofNullable(inner.get(id));
  }

  /** The name of the file as the user gave it. */
  public String path() {
    return path;
  }

  /** The decoded source, with a byte order mark if there was one. */
  public String text() {
    return text;
  }

  public List<Token> tokens() {
    return tokens;
  }

  public List<Node> nodes() {
    return nodes;
  }

  public Node node(int id) {
    return nodes.get(id);
  }

  public Node root() {
    return nodes.get(0);
  }

  /** The children of a node in pre-order. */
  public List<Node> children(int id) {
    return List.copyOf(children.get(id));
  }

  /** The children that stand in one field of a node, in order. */
  public List<Node> children(int id, String role) {
    List<Node> found = new ArrayList<>();
    for (Node child : children.get(id)) {
      if (child.role().equals(role)) {
        found.add(child);
      }
    }
    return found;
  }

  /** The id of the only child in a field, -1 if there is none. */
  public int child(int id, String role) {
    for (Node child : children.get(id)) {
      if (child.role().equals(role)) {
        return child.id();
      }
    }
    return -1;
  }

  /** The source text of a node without what stands before its first token. */
  public String text(int id) {
    Node node = nodes.get(id);
    if (node.first() < 0) {
      return "";
    }
    StringBuilder out = new StringBuilder(tokens.get(node.first()).text());
    for (int i = node.first() + 1; i <= node.last(); i++) {
      out.append(tokens.get(i).leading()).append(tokens.get(i).text());
    }
    return out.toString();
  }

  /** 1-based line of a node. */
  public int line(int id) {
    Node node = nodes.get(id);
    return node.first() < 0 ? 1 : tokens.get(node.first()).line();
  }

  /** 1-based column of a node. */
  public int column(int id) {
    Node node = nodes.get(id);
    return node.first() < 0 ? 1 : tokens.get(node.first()).column();
  }
}
