package org.mlswitcheroo.semantics.lexical;

import org.mlswitcheroo.facts.python.Arg;
import org.mlswitcheroo.facts.python.Attribute;
import org.mlswitcheroo.facts.python.Call;
import org.mlswitcheroo.facts.python.Choice;
import org.mlswitcheroo.facts.python.Comprehension;
import org.mlswitcheroo.facts.python.Entry;
import org.mlswitcheroo.facts.python.Item;
import org.mlswitcheroo.facts.python.Loop;
import org.mlswitcheroo.facts.python.Name;
import org.mlswitcheroo.facts.python.Operation;
import org.mlswitcheroo.facts.python.Subscript;

/** The typed records of expressions. */
final class ExpressionFacts {
  private final Shape shape;
  private final Contexts contexts;
  private final Facts facts;

  ExpressionFacts(Shape shape, Contexts contexts, Facts facts) {
    this.shape = shape;
    this.contexts = contexts;
    this.facts = facts;
  }

  void add() {
    for (int id = 0; id < shape.size(); id++) {
      add(id);
      Literals.of(shape, id).ifPresent(literal -> facts.add(literal.node(), literal));
    }
  }

  private void add(int id) {
    switch (shape.kind(id)) {
      case CALL:
        facts.add(id, new Call(id, shape.child(id, "func")));
        arguments(id);
        break;
      case ATTRIBUTE:
        facts.add(id, new Attribute(id, shape.child(id, "value"), shape.text(id), stored(id)));
        break;
      case NAME:
        facts.add(id, new Name(id, shape.text(id), stored(id)));
        break;
      case SUBSCRIPT:
        facts.add(
            id, new Subscript(id, shape.child(id, "value"), shape.child(id, "slice"), stored(id)));
        break;
      case BIN_OP:
      case COMPARE:
      case BOOL_OP:
      case UNARY_OP:
        operation(id);
        break;
      case IF_EXP:
        int test = shape.child(id, "test");
        facts.add(id, new Choice(id, test, shape.child(id, "body"), shape.child(id, "orelse")));
        break;
      case TUPLE:
      case LIST:
      case SET:
        items(id);
        break;
      case DICT:
        entries(id);
        break;
      case LIST_COMP:
        comprehension(id, "list");
        break;
      case SET_COMP:
        comprehension(id, "set");
        break;
      case DICT_COMP:
        comprehension(id, "dict");
        break;
      case GENERATOR_EXP:
        comprehension(id, "generator");
        break;
      case FOR:
      case ASYNC_FOR:
      case COMPREHENSION:
        facts.add(id, new Loop(id, shape.child(id, "target"), shape.child(id, "iter")));
        break;
      default:
        break;
    }
  }

  private boolean stored(int id) {
    return !contexts.isLoad(id);
  }

  private void arguments(int call) {
    int position = 0;
    for (int child = shape.first(call); child >= 0; child = shape.next(child)) {
      if (shape.hasRole(child, "keywords")) {
        String name = shape.text(child);
        String star = name.isEmpty() ? "**" : "";
        facts.add(call, new Arg(call, -1, name, star, shape.child(child, "value"), child));
      } else if (shape.hasRole(child, "args")) {
        String star = shape.kind(child) == Kind.STARRED ? "*" : "";
        facts.add(call, new Arg(call, position++, "", star, unstarred(child), child));
      }
    }
  }

  private int unstarred(int id) {
    return shape.kind(id) == Kind.STARRED ? shape.child(id, "value") : id;
  }

  private void operation(int id) {
    int left = shape.first(id);
    int right = shape.next(left);
    String text = shape.text(id);
    if (shape.kind(id) == Kind.UNARY_OP) {
      boolean sign = text.equals("-") || text.equals("+");
      facts.add(id, new Operation(id, sign ? "u".concat(text) : text, left, -1));
    } else if (shape.next(right) < 0) {
      facts.add(id, new Operation(id, text, left, right));
    }
  }

  private void items(int owner) {
    int index = 0;
    for (int child = shape.first(owner); child >= 0; child = shape.next(child)) {
      boolean star = shape.kind(child) == Kind.STARRED;
      facts.add(owner, new Item(owner, index++, unstarred(child), star));
    }
  }

  private void entries(int dict) {
    int index = 0;
    int key = -1;
    for (int child = shape.first(dict); child >= 0; child = shape.next(child)) {
      if (shape.hasRole(child, "keys")) {
        key = child;
      } else {
        facts.add(dict, new Entry(dict, index++, key, child));
        key = -1;
      }
    }
  }

  private void comprehension(int id, String kind) {
    boolean dict = kind.equals("dict");
    int element = shape.child(id, dict ? "key" : "elt");
    facts.add(id, new Comprehension(id, kind, element, shape.child(id, "value")));
  }
}
