package org.mlswitcheroo.semantics.lexical;

import java.util.ArrayList;
import java.util.List;

/** The current block of a {@link FlowGraph} and the frames around it. */
final class Frames {
  private final FlowGraph graph;
  private final List<Frame> open = new ArrayList<>();
  private int current;
  private int tries;

  Frames(FlowGraph graph) {
    this.graph = graph;
  }

  void begin(int block) {
    current = block;
    graph.start(block);
  }

  /** Ends the current block; whatever catches exceptions here may follow it. */
  void end() {
    graph.end(current);
    for (int i = open.size() - 1; tries > 0 && i >= 0; i--) {
      Frame frame = open.get(i);
      if (!frame.is(Frame.Type.LOOP)) {
        graph.edge(current, frame.entry());
        if (frame.catchesAll()) {
          return;
        }
      }
    }
  }

  /** Ends the current block before a block. */
  void jump(int target) {
    end();
    graph.edge(current, target);
  }

  /** Ends the current block before another one and goes on in a new one. */
  void fork(int target) {
    jump(target);
    next();
  }

  private void next() {
    int block = graph.block();
    graph.edge(current, block);
    begin(block);
  }

  /**
   * Begins a new block in a try statement, so that handlers see the state before each binding too.
   */
  void beforeBinding() {
    if (tries > 0) {
      end();
      next();
    }
  }

  void push(Frame frame) {
    open.add(frame);
    tries += frame.is(Frame.Type.LOOP) ? 0 : 1;
  }

  void pop() {
    Frame frame = open.remove(open.size() - 1);
    tries -= frame.is(Frame.Type.LOOP) ? 0 : 1;
  }

  /** Enters a frame in a new block; the state before it is the first that its entry sees. */
  void enter(Frame frame) {
    jump(frame.entry());
    push(frame);
    next();
  }

  /** Ends the current block by a break or continue, through at most one finally block. */
  void leap(boolean continuing) {
    end();
    for (int i = open.size() - 1; i >= 0; i--) {
      Frame frame = open.get(i);
      if (frame.is(Frame.Type.LOOP)) {
        graph.edge(current, continuing ? frame.entry() : frame.exit());
        return;
      }
      if (frame.is(Frame.Type.FINALLY)) {
        frame.leaveBy(continuing);
        return;
      }
    }
  }
}
