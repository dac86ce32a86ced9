package org.mlswitcheroo.cli.explain;

import java.util.Set;
import java.util.TreeSet;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.SyntaxTree;
import org.mlswitcheroo.facts.syntax.Token;

/** Finds the nodes of a place: those that begin on a line, or those around a column. */
final class SourceNodes {
  private final SyntaxTree tree;

  SourceNodes(SyntaxTree tree) {
    this.tree = tree;
  }

  Set<Integer> at(Spot spot) {
    Set<Integer> found = new TreeSet<>();
    for (Node node : tree.nodes()) {
      if (node.id() > 0
          && node.first() >= 0
          && tree.line(node.id()) == spot.line()
          && (spot.column() == 0 || around(node, spot))) {
        found.add(node.id());
      }
    }
    return found;
  }

  private boolean around(Node node, Spot spot) {
    Token last = tree.tokens().get(node.last());
    int end = last.column() + last.text().codePointCount(0, last.text().length());
    boolean before = last.line() > spot.line() || end > spot.column();
    return tree.column(node.id()) <= spot.column() && before;
  }
}
