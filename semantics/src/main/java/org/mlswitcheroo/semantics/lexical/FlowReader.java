package org.mlswitcheroo.semantics.lexical;

/**
 * Reads the control flow of statements into a {@link FlowGraph}. Branches join, loops lead back,
 * and inside a try statement the state after each binding may reach the handlers. A finally block
 * is read twice, for the normal way through it and for all others.
 */
final class FlowReader {
  private final Shape shape;
  private final FlowGraph graph = new FlowGraph();
  private final Frames frames = new Frames(graph);
  private final FlowExpressions expressions;

  private FlowReader(Shape shape, Contexts contexts, Scopes scopes, Scope unit, DefUses uses) {
    this.shape = shape;
    this.expressions = new FlowExpressions(shape, contexts, scopes, unit, graph, frames, uses);
  }

  /** Finds what reaches each name of the file. */
  static void readAll(Shape shape, Contexts contexts, Scopes scopes, DefUses uses, Facts facts) {
    for (Scope unit : scopes.units()) {
      FlowReader reader = new FlowReader(shape, contexts, scopes, unit, uses);
      reader.read(unit);
      new Reaching(shape, reader.graph, uses, facts).solve();
    }
  }

  private void read(Scope unit) {
    frames.begin(graph.block());
    if (unit.isCallable()) {
      int arguments = shape.child(unit.node(), "args");
      for (int arg = shape.first(arguments); arg >= 0; arg = shape.next(arg)) {
        if (shape.kind(arg) == Kind.ARG) {
          expressions.define(arg);
        }
      }
    }
    if (unit.type() == Scope.Type.LAMBDA) {
      expressions.read(shape.child(unit.node(), "body"));
    } else {
      block(unit.node(), "body");
    }
    frames.end();
  }

  private void block(int owner, String role) {
    for (int child = shape.first(owner); child >= 0; child = shape.next(child)) {
      if (shape.hasRole(child, role)) {
        statement(child);
      }
    }
  }

  private void statement(int id) {
    switch (shape.kind(id)) {
      case CLASS:
        expressions.readAllBut(id, "body");
        expressions.inherit(id);
        block(id, "body");
        expressions.define(id);
        break;
      case IF:
        branch(id);
        break;
      case FOR:
      case ASYNC_FOR:
        forLoop(id);
        break;
      case WHILE:
        whileLoop(id);
        break;
      case WITH:
      case ASYNC_WITH:
        with(id);
        break;
      case TRY:
      case TRY_STAR:
        tryWithFinally(id);
        break;
      case MATCH:
        match(id);
        break;
      case RETURN:
      case RAISE:
        expressions.read(id);
        frames.end();
        frames.begin(graph.block());
        break;
      case BREAK:
        frames.leap(false);
        frames.begin(graph.block());
        break;
      case CONTINUE:
        frames.leap(true);
        frames.begin(graph.block());
        break;
      default:
        expressions.read(id);
        break;
    }
  }

  private void branch(int id) {
    expressions.read(shape.child(id, "test"));
    int orelse = graph.block();
    int after = graph.block();
    frames.fork(orelse);
    block(id, "body");
    frames.jump(after);
    frames.begin(orelse);
    block(id, "orelse");
    frames.jump(after);
    frames.begin(after);
  }

  private void forLoop(int id) {
    expressions.read(shape.child(id, "iter"));
    int head = graph.block();
    int orelse = graph.block();
    int after = graph.block();
    frames.jump(head);
    frames.begin(head);
    frames.fork(orelse);
    expressions.read(shape.child(id, "target"));
    loopBody(id, head, orelse, after);
  }

  private void whileLoop(int id) {
    int head = graph.block();
    int orelse = graph.block();
    int after = graph.block();
    int test = shape.child(id, "test");
    frames.jump(head);
    frames.begin(head);
    expressions.read(test);
    boolean endless = shape.kind(test) == Kind.CONSTANT && isTrue(shape.text(test));
    if (!endless) {
      frames.fork(orelse);
    }
    loopBody(id, head, orelse, after);
  }

  private static boolean isTrue(String literal) {
    return literal.equals("True") || literal.equals("1");
  }

  private void loopBody(int id, int head, int orelse, int after) {
    frames.push(Frame.loop(head, after));
    block(id, "body");
    frames.jump(head);
    frames.pop();
    frames.begin(orelse);
    block(id, "orelse");
    frames.jump(after);
    frames.begin(after);
  }

  private void with(int id) {
    boolean suppresses = false;
    for (int item = shape.first(id); item >= 0; item = shape.next(item)) {
      if (shape.kind(item) == Kind.WITH_ITEM) {
        expressions.read(item);
        suppresses |= isSuppress(shape.child(item, "context_expr"));
      }
    }
    if (!suppresses) {
      block(id, "body");
      return;
    }
    int after = graph.block();
    frames.enter(Frame.handlers(after, true));
    block(id, "body");
    frames.jump(after);
    frames.pop();
    frames.begin(after);
  }

  private boolean isSuppress(int context) {
    return shape.kind(context) == Kind.CALL
        && shape.text(shape.child(context, "func")).equals("suppress");
  }

  private void tryWithFinally(int id) {
    int after = graph.block();
    if (shape.child(id, "finalbody") < 0) {
      tryWithHandlers(id, after);
      frames.begin(after);
      return;
    }
    int normal = graph.block();
    Frame frame = Frame.finallyBlock(graph.block());
    frames.enter(frame);
    tryWithHandlers(id, normal);
    frames.pop();

    frames.begin(normal);
    block(id, "finalbody");
    frames.jump(after);

    frames.begin(frame.entry());
    block(id, "finalbody");
    frames.end();
    if (frame.breaks()) {
      frames.leap(false);
    }
    if (frame.continues()) {
      frames.leap(true);
    }
    frames.begin(after);
  }

  private void tryWithHandlers(int id, int after) {
    int handled = graph.block();
    int orelse = graph.block();
    frames.enter(Frame.handlers(handled, catchesAll(id)));
    block(id, "body");
    frames.jump(orelse);
    frames.pop();
    frames.begin(orelse);
    block(id, "orelse");
    frames.jump(after);

    frames.begin(handled);
    for (int handler = shape.first(id); handler >= 0; handler = shape.next(handler)) {
      if (shape.kind(handler) == Kind.EXCEPT_HANDLER) {
        int other = graph.block();
        frames.fork(other);
        handler(handler);
        frames.jump(after);
        frames.begin(other);
      }
    }
    frames.end();
  }

  private boolean catchesAll(int id) {
    for (int handler = shape.first(id); handler >= 0; handler = shape.next(handler)) {
      if (shape.kind(handler) == Kind.EXCEPT_HANDLER) {
        int type = shape.child(handler, "type");
        String name = type < 0 ? "Exception" : shape.text(type);
        if (name.equals("Exception") || name.equals("BaseException")) {
          return true;
        }
      }
    }
    return false;
  }

  private void handler(int id) {
    int type = shape.child(id, "type");
    if (type >= 0) {
      expressions.read(type);
    }
    expressions.define(id);
    block(id, "body");
    expressions.kill(id);
  }

  private void match(int id) {
    expressions.read(shape.child(id, "subject"));
    int after = graph.block();
    for (int option = shape.first(id); option >= 0; option = shape.next(option)) {
      if (shape.kind(option) == Kind.MATCH_CASE) {
        int other = graph.block();
        option(option, other);
        frames.jump(after);
        frames.begin(other);
      }
    }
    frames.jump(after);
    frames.begin(after);
  }

  private void option(int id, int other) {
    int pattern = shape.child(id, "pattern");
    int guard = shape.child(id, "guard");
    boolean always = shape.kind(pattern) == Kind.MATCH_AS && shape.first(pattern) < 0;
    if (!always) {
      frames.fork(other);
    }
    expressions.read(pattern);
    if (guard >= 0) {
      expressions.read(guard);
      frames.fork(other);
    }
    block(id, "body");
  }
}
