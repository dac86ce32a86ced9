package org.mlswitcheroo.emitters.python;

import java.util.List;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.Token;

/** Finds the tokens of headers and calls that have no node of their own. */
final class Headers {
  private Headers() {}

  /** The token that holds the identifier of a node. */
  static int nameToken(Source source, Node node) {
    return switch (node.kind()) {
      case "Attribute" -> node.last();
      case "FunctionDef", "AsyncFunctionDef", "ClassDef" -> definitionName(source, node);
      case "ExceptHandler" -> node.first() + 3;
      default -> node.first();
    };
  }

  /** The first token behind the decorators. */
  static int start(Source source, Node node) {
    List<Node> decorators = source.tree.children(node.id(), "decorator_list");
    if (decorators.isEmpty()) {
      return node.first();
    }
    int at = decorators.get(decorators.size() - 1).last() + 1;
    while (!source.isKind(at, Token.Kind.NEWLINE)) {
      at++;
    }
    return at + 1;
  }

  private static int definitionName(Source source, Node node) {
    int at = start(source, node);
    return source.is(at, "async") ? at + 2 : at + 1;
  }

  /**
   * The bracket that opens parameters, bases or arguments, -1 for a class without one; {@code
   * lambda} for a lambda.
   */
  static int open(Source source, Node node) {
    if (node.is("Call")) {
      return source.match(node.last());
    }
    if (node.is("Lambda")) {
      return node.first();
    }
    int at = definitionName(source, node) + 1;
    if (source.is(at, "[")) {
      at = source.match(at) + 1;
    }
    return source.is(at, "(") ? at : -1;
  }

  /** The token that ends what {@link #open} begins. */
  static int close(Source source, Node node) {
    int open = open(source, node);
    if (!node.is("Lambda")) {
      return source.match(open);
    }
    Node arguments = source.tree.node(source.tree.child(node.id(), "args"));
    int at = arguments.last() < 0 ? open + 1 : arguments.last() + 1;
    while (!source.is(at, ":")) {
      at++;
    }
    return at;
  }
}
