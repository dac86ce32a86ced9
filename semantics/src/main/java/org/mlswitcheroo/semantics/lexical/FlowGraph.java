package org.mlswitcheroo.semantics.lexical;

import java.util.ArrayList;
import java.util.List;

/**
 * What happens to the variables of one module, function or lambda, in basic blocks. The events of a
 * block stand together, because a block is left for good when another one starts.
 */
final class FlowGraph {
  static final int USE = 0;
  static final int DEF = 1;

  /** The variable is unbound afterwards. */
  static final int KILL = 2;

  /** A name of a class body means, until it is bound, what it means around the class. */
  static final int INHERIT = 3;

  private final Ints kinds = new Ints();
  private final Ints nodes = new Ints();
  private final List<Variable> variables = new ArrayList<>();
  private final Ints starts = new Ints();
  private final Ints ends = new Ints();
  private final Ints from = new Ints();
  private final Ints to = new Ints();

  /** Makes a block that may be jumped to before it starts. */
  int block() {
    starts.add(0);
    ends.add(0);
    return starts.size() - 1;
  }

  void start(int block) {
    starts.set(block, kinds.size());
    ends.set(block, kinds.size());
  }

  void end(int block) {
    ends.set(block, kinds.size());
  }

  void edge(int source, int target) {
    from.add(source);
    to.add(target);
  }

  void event(int kind, int node, Variable variable) {
    kinds.add(kind);
    nodes.add(node);
    variables.add(variable);
  }

  int blocks() {
    return starts.size();
  }

  int firstEvent(int block) {
    return starts.get(block);
  }

  int endEvent(int block) {
    return ends.get(block);
  }

  int events() {
    return kinds.size();
  }

  int kind(int event) {
    return kinds.get(event);
  }

  int node(int event) {
    return nodes.get(event);
  }

  Variable variable(int event) {
    return variables.get(event);
  }

  /** The blocks that lead to each block. */
  int[][] sources() {
    int[] counts = new int[blocks()];
    for (int i = 0; i < to.size(); i++) {
      counts[to.get(i)]++;
    }
    int[][] sources = new int[blocks()][];
    for (int block = 0; block < sources.length; block++) {
      sources[block] = new int[counts[block]];
    }
    for (int i = 0; i < to.size(); i++) {
      int target = to.get(i);
      sources[target][--counts[target]] = from.get(i);
    }
    return sources;
  }
}
