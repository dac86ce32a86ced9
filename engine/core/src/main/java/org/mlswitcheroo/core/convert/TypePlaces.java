package org.mlswitcheroo.core.convert;

import java.util.ArrayList;
import java.util.List;
import org.mlswitcheroo.facts.meaning.Narrowed;
import org.mlswitcheroo.facts.meaning.TypePlace;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.SyntaxTree;

/** Where expressions stand for types, and what isinstance says about names. */
final class TypePlaces {
  private final SyntaxTree tree;
  private final List<Object> facts = new ArrayList<>();

  private TypePlaces(SyntaxTree tree) {
    this.tree = tree;
  }

  static List<Object> of(SyntaxTree tree) {
    TypePlaces places = new TypePlaces(tree);
    for (Node node : tree.nodes()) {
      if (node.role().equals("annotation") || node.role().equals("returns")) {
        places.below(node.id());
      } else if (node.is("Call") && places.isTypeTest(node)) {
        places.types(places.tree.children(node.id(), "args").get(1));
      } else if (node.is("If") || node.is("IfExp")) {
        places.narrow(node);
      } else if (node.is("Assert")) {
        places.asserted(node);
      }
    }
    return places.facts;
  }

  private boolean isTypeTest(Node call) {
    Node func = tree.node(tree.child(call.id(), "func"));
    boolean named =
        func.is("Name") && (func.text().equals("isinstance") || func.text().equals("issubclass"));
    return named && tree.children(call.id(), "args").size() == 2;
  }

  private void types(Node node) {
    facts.add(new TypePlace(node.id()));
    if (node.is("Tuple")) {
      tree.children(node.id(), "elts").forEach(this::types);
    }
  }

  private void below(int id) {
    facts.add(new TypePlace(id));
    tree.children(id).forEach(child -> below(child.id()));
  }

  /** What an assertion says holds for the statements behind it in its block. */
  private void asserted(Node statement) {
    Node test = tree.node(tree.child(statement.id(), "test"));
    if (!test.is("Call") || !isTypeTest(test)) {
      return;
    }
    List<Node> args = tree.children(test.id(), "args");
    if (args.get(0).is("Name")) {
      List<Node> types =
          args.get(1).is("Tuple") ? tree.children(args.get(1).id(), "elts") : List.of(args.get(1));
      for (Node next : tree.children(statement.parent(), statement.role())) {
        if (next.id() > statement.id()) {
          uses(next.id(), args.get(0).text(), types);
        }
      }
    }
  }

  private void narrow(Node branch) {
    Node test = tree.node(tree.child(branch.id(), "test"));
    List<Node> parts =
        test.is("BoolOp") && test.text().equals("and") ? tree.children(test.id()) : List.of(test);
    for (Node part : parts) {
      typeTest(branch, part);
      if (part.is("Call") && isTypeTest(part)) {
        List<Node> args = tree.children(part.id(), "args");
        if (args.get(0).is("Name")) {
          List<Node> types =
              args.get(1).is("Tuple")
                  ? tree.children(args.get(1).id(), "elts")
                  : List.of(args.get(1));
          for (Node body : tree.children(branch.id(), "body")) {
            uses(body.id(), args.get(0).text(), types);
          }
          for (Node other : parts) {
            if (other.id() > part.id()) {
              uses(other.id(), args.get(0).text(), types);
            }
          }
        }
      }
    }
  }

  /**
   * {@code type(m) == A}, {@code type(m) is A} and {@code type(m) in (A, B)} tell the class as
   * isinstance does.
   */
  private void typeTest(Node branch, Node part) {
    if (!part.is("Compare") || !List.of("==", "is", "in").contains(part.text())) {
      return;
    }
    Node left = tree.node(tree.child(part.id(), "left"));
    Node right = tree.node(tree.child(part.id(), "comparators"));
    boolean asked =
        left.is("Call")
            && tree.text(tree.child(left.id(), "func")).equals("type")
            && tree.children(left.id(), "args").size() == 1;
    if (!asked || !tree.children(left.id(), "args").get(0).is("Name")) {
      return;
    }
    String name = tree.children(left.id(), "args").get(0).text();
    boolean display = right.is("Tuple") || right.is("Set") || right.is("List");
    List<Node> types = display ? tree.children(right.id(), "elts") : List.of(right);
    types.forEach(type -> facts.add(new TypePlace(type.id())));
    for (Node body : tree.children(branch.id(), "body")) {
      uses(body.id(), name, types);
    }
  }

  private void uses(int id, String name, List<Node> types) {
    Node node = tree.node(id);
    if (node.is("Name") && node.text().equals(name)) {
      types.forEach(type -> facts.add(new Narrowed(id, type.id())));
    }
    tree.children(id).forEach(child -> uses(child.id(), name, types));
  }
}
