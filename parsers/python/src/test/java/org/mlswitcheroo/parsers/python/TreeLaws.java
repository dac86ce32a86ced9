package org.mlswitcheroo.parsers.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.SyntaxTree;
import org.mlswitcheroo.facts.syntax.Token;

/** What holds for every tree. */
final class TreeLaws {
  private TreeLaws() {}

  static void check(SyntaxTree tree) {
    List<Token> tokens = tree.tokens();
    assertThat(tokens.get(tokens.size() - 1).kind()).isEqualTo(Token.Kind.END);
    for (int i = 0; i < tokens.size(); i++) {
      assertThat(tokens.get(i).index()).isEqualTo(i);
      if (tokens.get(i).kind() == Token.Kind.INDENT || tokens.get(i).kind() == Token.Kind.DEDENT) {
        assertThat(tokens.get(i).leading() + tokens.get(i).text()).isEmpty();
      }
    }
    for (Node node : tree.nodes()) {
      assertThat(node.id() > node.parent()).isTrue();
      if (node.parent() >= 0 && node.first() >= 0) {
        Node parent = tree.node(node.parent());
        assertThat(node.first()).as("first of %s", node).isGreaterThanOrEqualTo(parent.first());
        assertThat(node.last()).as("last of %s", node).isLessThanOrEqualTo(parent.last());
        assertThat(node.first()).as("order of %s", node).isLessThanOrEqualTo(node.last());
      }
      if (node.parenthesised()) {
        assertThat(
                node.first() < 0
                    || tree.inner(node.id()).isPresent()
                    || tokens.get(node.first() - 1).text().equals("("))
            .as("parenthesis before %s", node)
            .isTrue();
      }
    }
    inOrder(tree);
  }

  private static void inOrder(SyntaxTree tree) {
    for (Node node : tree.nodes()) {
      int at = -1;
      for (Node child : tree.children(node.id())) {
        if (child.first() >= 0) {
          assertThat(child.first()).as("order below %s", node).isGreaterThanOrEqualTo(at);
          at = child.first();
        }
      }
    }
  }
}
