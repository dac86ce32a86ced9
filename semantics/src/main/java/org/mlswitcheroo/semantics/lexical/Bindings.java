package org.mlswitcheroo.semantics.lexical;

import java.util.Arrays;
import org.mlswitcheroo.facts.python.Bound;
import org.mlswitcheroo.facts.python.Each;
import org.mlswitcheroo.facts.python.Unpacked;

/** What assignments, loops, with statements and defaults bind their targets to. */
final class Bindings {
  /** The index of a starred target. */
  private static final int REST = -1000;

  private final Shape shape;
  private final Facts facts;
  private final int[] assigned;

  Bindings(Shape shape, Facts facts) {
    this.shape = shape;
    this.facts = facts;
    this.assigned = new int[shape.size()];
    Arrays.fill(assigned, -1);
  }

  /** The node that an assignment binds a target to, -1 for all other bindings. */
  int assigned(int target) {
    return assigned[target];
  }

  void add() {
    for (int id = 0; id < shape.size(); id++) {
      switch (shape.kind(id)) {
        case ASSIGN:
        case ANN_ASSIGN:
        case NAMED_EXPR:
          assign(id);
          break;
        case WITH_ITEM:
          with(id);
          break;
        case FOR:
        case ASYNC_FOR:
        case COMPREHENSION:
          loop(id);
          break;
        case ARG:
          int fallback = StatementFacts.fallback(shape, id);
          if (fallback >= 0) {
            facts.add(id, new Bound(id, fallback));
          }
          break;
        default:
          break;
      }
    }
  }

  private void assign(int id) {
    int value = shape.child(id, "value");
    for (int child = shape.first(id); value >= 0 && child >= 0; child = shape.next(child)) {
      if (shape.hasRole(child, "targets") || shape.hasRole(child, "target")) {
        bind(child, value);
      }
    }
  }

  private void bind(int target, int value) {
    if (!shape.kind(target).isSequence()) {
      facts.add(target, new Bound(target, value));
      assigned[target] = value;
    } else if (isPaired(target, value)) {
      int element = shape.first(value);
      for (int child = shape.first(target); child >= 0; child = shape.next(child)) {
        bind(child, element);
        element = shape.next(element);
      }
    } else {
      unpack(target, value);
    }
  }

  private boolean isPaired(int target, int value) {
    return shape.kind(value).isSequence()
        && shape.count(target) == shape.count(value)
        && !hasStar(target)
        && !hasStar(value);
  }

  private boolean hasStar(int sequence) {
    int child = shape.first(sequence);
    while (child >= 0 && shape.kind(child) != Kind.STARRED) {
      child = shape.next(child);
    }
    return child >= 0;
  }

  private void unpack(int target, int source) {
    int left = shape.count(target);
    int index = 0;
    boolean starred = false;
    for (int child = shape.first(target); child >= 0; child = shape.next(child)) {
      boolean star = shape.kind(child) == Kind.STARRED;
      int def = star ? shape.child(child, "value") : child;
      int place = star ? REST : starred ? -left : index;
      facts.add(def, new Unpacked(def, source, place));
      if (shape.kind(def).isSequence()) {
        unpack(def, def);
      }
      starred |= star;
      left--;
      index++;
    }
  }

  private void with(int id) {
    int target = shape.child(id, "optional_vars");
    if (target >= 0 && shape.kind(target).isSequence()) {
      unpack(target, shape.child(id, "context_expr"));
    } else if (target >= 0) {
      facts.add(target, new Bound(target, shape.child(id, "context_expr")));
    }
  }

  private void loop(int id) {
    int target = shape.child(id, "target");
    facts.add(target, new Each(target, shape.child(id, "iter")));
    if (shape.kind(target).isSequence()) {
      unpack(target, target);
    }
  }
}
