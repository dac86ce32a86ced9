package org.mlswitcheroo.semantics.lexical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gathers facts in any order of nodes and gives them back by node, those of one node as they came.
 */
final class Facts {
  private final int nodes;
  private final Ints keys = new Ints();
  private final List<Object> facts;

  Facts(int nodes) {
    this.nodes = nodes;
    this.facts = new ArrayList<>(nodes * 3);
  }

  void add(int node, Object fact) {
    keys.add(node);
    facts.add(fact);
  }

  List<Object> sorted() {
    int[] starts = new int[nodes + 1];
    for (int i = 0; i < keys.size(); i++) {
      starts[keys.get(i) + 1]++;
    }
    for (int node = 0; node < nodes; node++) {
      starts[node + 1] += starts[node];
    }
    Object[] sorted = new Object[facts.size()];
    for (int i = 0; i < sorted.length; i++) {
      sorted[starts[keys.get(i)]++] = facts.get(i);
    }
    return Arrays.asList(sorted);
  }
}
