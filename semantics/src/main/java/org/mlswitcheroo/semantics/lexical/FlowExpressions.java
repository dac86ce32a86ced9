package org.mlswitcheroo.semantics.lexical;

import java.util.Optional;

/**
 * Reads the uses and bindings of expressions and simple statements in the order of evaluation.
 * Expressions branch only in files that bind inside of expressions.
 */
final class FlowExpressions {
  private final Shape shape;
  private final Contexts contexts;
  private final Scopes scopes;
  private final Scope unit;
  private final FlowGraph graph;
  private final Frames frames;
  private final DefUses uses;
  private int generators;

  FlowExpressions(
      Shape shape,
      Contexts contexts,
      Scopes scopes,
      Scope unit,
      FlowGraph graph,
      Frames frames,
      DefUses uses) {
    this.shape = shape;
    this.contexts = contexts;
    this.scopes = scopes;
    this.unit = unit;
    this.graph = graph;
    this.frames = frames;
    this.uses = uses;
  }

  void read(int id) {
    switch (shape.kind(id)) {
      case NAME:
        name(id);
        break;
      case ASSIGN:
      case NAMED_EXPR:
        read(shape.child(id, "value"));
        readAllBut(id, "value");
        break;
      case ANN_ASSIGN:
        annotated(id);
        break;
      case AUG_ASSIGN:
        augmented(id);
        break;
      case FUNCTION:
      case ASYNC_FUNCTION:
        readAllBut(id, "body");
        define(id);
        break;
      case LAMBDA:
        read(shape.child(id, "args"));
        break;
      case ARG:
        readAllBut(id, "");
        break;
      case LIST_COMP:
      case SET_COMP:
      case DICT_COMP:
      case GENERATOR_EXP:
        comprehension(id);
        break;
      case IF_EXP:
        choice(id);
        break;
      case BOOL_OP:
        shortCut(id);
        break;
      default:
        readAllBut(id, "");
        define(id);
        break;
    }
  }

  void readAllBut(int id, String role) {
    for (int child = shape.first(id); child >= 0; child = shape.next(child)) {
      if (!shape.hasRole(child, role)) {
        read(child);
      }
    }
  }

  /** Binds what the node binds, if it binds anything. */
  void define(int id) {
    bind(FlowGraph.DEF, id);
  }

  /** Unbinds what the node binds. */
  void kill(int id) {
    bind(FlowGraph.KILL, id);
  }

  private void bind(int kind, int id) {
    Optional<Variable> variable = scopes.bound().get(id);
    if (variable.isPresent() && isInLine(variable.get())) {
      frames.beforeBinding();
      graph.event(kind, id, variable.get());
    }
  }

  /** Lets the names of a class body mean what they mean around the class until they are bound. */
  void inherit(int cls) {
    for (Variable variable : scopes.inner()[cls].locals().values()) {
      String name = variable.name();
      if (Builtins.has(name) || variable.scope().lookupOutside(name).isPresent()) {
        graph.event(FlowGraph.INHERIT, cls, variable);
      }
    }
  }

  private void name(int id) {
    if (contexts.isLoad(id)) {
      use(id);
    } else if (contexts.isDelete(id)) {
      use(id);
      kill(id);
    } else {
      define(id);
    }
  }

  private void use(int id) {
    Optional<Variable> found = scopes.of()[id].lookup(shape.text(id));
    if (found.isEmpty()) {
      uses.addFree(id);
      if (!Builtins.has(shape.text(id))) {
        uses.add(id, scopes.stars().toArray());
      }
      return;
    }
    Variable variable = found.get();
    boolean later = generators > 0 && variable.scope().type() != Scope.Type.COMPREHENSION;
    if (later || !isInLine(variable)) {
      uses.add(id, variable.defs().toArray());
    } else {
      graph.event(FlowGraph.USE, id, variable);
    }
  }

  private boolean isInLine(Variable variable) {
    return variable.scope().unit() == unit;
  }

  private void annotated(int id) {
    int value = shape.child(id, "value");
    if (value >= 0) {
      read(value);
    }
    read(shape.child(id, "annotation"));
    int target = shape.child(id, "target");
    if (value >= 0 || shape.kind(target) != Kind.NAME) {
      read(target);
    }
  }

  private void augmented(int id) {
    int target = shape.child(id, "target");
    boolean plain = shape.kind(target) == Kind.NAME;
    if (plain) {
      use(target);
    }
    readAllBut(id, "target");
    read(target);
  }

  private void comprehension(int id) {
    int first = shape.child(id, "generators");
    read(shape.child(first, "iter"));
    boolean lazy = shape.kind(id) == Kind.GENERATOR_EXP;
    generators += lazy ? 1 : 0;
    int head = shape.hasWalrus() ? graph.block() : -1;
    int after = shape.hasWalrus() ? graph.block() : -1;
    if (head >= 0) {
      frames.jump(head);
      frames.begin(head);
      frames.fork(after);
    }
    for (int clause = first; clause >= 0; clause = shape.next(clause)) {
      if (shape.kind(clause) == Kind.COMPREHENSION) {
        clause(clause, clause == first);
      }
    }
    readAllBut(id, "generators");
    if (head >= 0) {
      frames.jump(head);
      frames.begin(after);
    }
    generators -= lazy ? 1 : 0;
  }

  private void clause(int id, boolean first) {
    if (!first) {
      read(shape.child(id, "iter"));
    }
    read(shape.child(id, "target"));
    for (int child = shape.first(id); child >= 0; child = shape.next(child)) {
      if (shape.hasRole(child, "ifs")) {
        read(child);
      }
    }
  }

  private void choice(int id) {
    read(shape.child(id, "test"));
    if (!shape.hasWalrus()) {
      read(shape.child(id, "body"));
      read(shape.child(id, "orelse"));
      return;
    }
    int orelse = graph.block();
    int after = graph.block();
    frames.fork(orelse);
    read(shape.child(id, "body"));
    frames.jump(after);
    frames.begin(orelse);
    read(shape.child(id, "orelse"));
    frames.jump(after);
    frames.begin(after);
  }

  private void shortCut(int id) {
    int after = shape.hasWalrus() ? graph.block() : -1;
    for (int child = shape.first(id); child >= 0; child = shape.next(child)) {
      read(child);
      if (after >= 0) {
        frames.fork(after);
      }
    }
    if (after >= 0) {
      frames.jump(after);
      frames.begin(after);
    }
  }
}
