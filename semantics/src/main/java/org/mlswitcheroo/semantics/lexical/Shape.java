package org.mlswitcheroo.semantics.lexical;

import java.util.Arrays;
import java.util.List;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.SyntaxTree;

/** A tree as arrays over node ids, for quick walks. Nothing changes after {@link #of}. */
final class Shape {
  private final List<Node> nodes;
  private final Kind[] kinds;
  private final int[] first;
  private final int[] next;
  private final boolean walrus;

  private Shape(List<Node> nodes) {
    this.nodes = nodes;
    int size = nodes.size();
    kinds = new Kind[size];
    first = new int[size];
    next = new int[size];
    Arrays.fill(first, -1);
    Arrays.fill(next, -1);
    boolean named = false;
    for (int id = size - 1; id >= 0; id--) {
      Node node = nodes.get(id);
      kinds[id] = Kind.of(node.kind());
      named |= kinds[id] == Kind.NAMED_EXPR;
      int parent = node.parent();
      if (parent >= 0) {
        next[id] = first[parent];
        first[parent] = id;
      }
    }
    walrus = named;
  }

  static Shape of(SyntaxTree tree) {
    return new Shape(tree.nodes());
  }

  int size() {
    return kinds.length;
  }

  Kind kind(int id) {
    return kinds[id];
  }

  int parent(int id) {
    return nodes.get(id).parent();
  }

  String role(int id) {
    return nodes.get(id).role();
  }

  boolean hasRole(int id, String role) {
    return nodes.get(id).role().equals(role);
  }

  /** Name of the class in Python's abstract grammar. */
  String kindName(int id) {
    return nodes.get(id).kind();
  }

  String text(int id) {
    return nodes.get(id).text();
  }

  int index(int id) {
    return nodes.get(id).index();
  }

  /** The first child, -1 if there is none. */
  int first(int id) {
    return first[id];
  }

  /** The next sibling, -1 after the last. */
  int next(int id) {
    return next[id];
  }

  /** The first child in a field, -1 if there is none. */
  int child(int id, String role) {
    int child = first[id];
    while (child >= 0 && !hasRole(child, role)) {
      child = next[child];
    }
    return child;
  }

  /** The number of children. */
  int count(int id) {
    int count = 0;
    for (int child = first[id]; child >= 0; child = next[child]) {
      count++;
    }
    return count;
  }

  /**
   * Whether the file has an assignment expression, so that expressions may branch between bindings.
   */
  boolean hasWalrus() {
    return walrus;
  }
}
