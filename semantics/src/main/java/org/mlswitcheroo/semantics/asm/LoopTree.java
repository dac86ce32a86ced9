package org.mlswitcheroo.semantics.asm;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/**
 * Dominators and natural loops of a graph.
 *
 * <p>A block dominates another when every path to that one goes through it. A loop is the blocks
 * from which an edge to a dominating header can be reached without leaving through the header.
 */
public final class LoopTree {
  private final List<BasicBlock> blocks;
  private final List<Integer> order;
  private final int[] dominator;
  private final int[] place;
  private final List<Loop> loops;
  private final int[] innermost;
  private boolean reducible = true;

  /**
   * One loop.
   *
   * @param number index
   * @param header block through which it is entered
   * @param blocks its blocks, those of inner loops included
   * @param parent loop around it, -1 for none
   */
  public record Loop(int number, int header, BitSet blocks, int parent) {}

  public LoopTree(FlowGraph graph) {
    this.blocks = graph.blocks();
    this.dominator = new int[blocks.size()];
    this.place = new int[blocks.size()];
    this.innermost = new int[blocks.size()];
    this.order = walk();
    dominators();
    this.loops = find();
  }

  /** The blocks in reverse postorder. */
  public List<Integer> order() {
    return order;
  }

  private List<Integer> walk() {
    List<Integer> found = new ArrayList<>();
    boolean[] seen = new boolean[blocks.size()];
    List<int[]> stack = new ArrayList<>();
    seen[0] = true;
    stack.add(new int[] {0, 0});
    while (!stack.isEmpty()) {
      int[] top = stack.get(stack.size() - 1);
      List<Integer> after = blocks.get(top[0]).successors();
      if (top[1] == after.size()) {
        found.add(top[0]);
        stack.remove(stack.size() - 1);
      } else {
        int to = after.get(top[1]++);
        if (!seen[to]) {
          seen[to] = true;
          stack.add(new int[] {to, 0});
        }
      }
    }
    Collections.reverse(found);
    for (int i = 0; i < found.size(); i++) {
      place[found.get(i)] = i;
    }
    return List.copyOf(found);
  }

  /** Whether every loop has one header. */
  public boolean reducible() {
    return reducible;
  }

  /** Whether every path to a block goes through another. */
  public boolean dominates(int above, int block) {
    int at = block;
    while (at != above && at != 0) {
      at = dominator[at];
    }
    return at == above;
  }

  /** The block that dominates another most closely; the entry dominates itself. */
  public int dominator(int block) {
    return dominator[block];
  }

  /** All loops; one comes after those around it. */
  public List<Loop> loops() {
    return loops;
  }

  /** The innermost loop of a block, -1 for none. */
  public int loop(int block) {
    return innermost[block];
  }

  /** The depth of the innermost loop of a block. */
  public int depth(int block) {
    int depth = 0;
    for (int loop = innermost[block]; loop >= 0; loop = loops.get(loop).parent()) {
      depth++;
    }
    return depth;
  }

  private void dominators() {
    List<List<Integer>> before = new ArrayList<>();
    blocks.forEach(b -> before.add(new ArrayList<>()));
    blocks.forEach(b -> b.successors().forEach(s -> before.get(s).add(b.number())));
    java.util.Arrays.fill(dominator, -1);
    dominator[0] = 0;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int block : order) {
        int found = block == 0 ? 0 : -1;
        for (int from : before.get(block)) {
          if (block != 0 && dominator[from] >= 0) {
            found = found < 0 ? from : meet(found, from);
          }
        }
        if (dominator[block] != found) {
          dominator[block] = found;
          changed = true;
        }
      }
    }
  }

  private int meet(int a, int b) {
    int x = a;
    int y = b;
    while (x != y) {
      while (place[x] > place[y]) {
        x = dominator[x];
      }
      while (place[y] > place[x]) {
        y = dominator[y];
      }
    }
    return x;
  }

  private List<Loop> find() {
    java.util.Arrays.fill(innermost, -1);
    List<List<Integer>> before = new ArrayList<>();
    blocks.forEach(b -> before.add(new ArrayList<>()));
    blocks.forEach(b -> b.successors().forEach(s -> before.get(s).add(b.number())));
    TreeMap<Integer, BitSet> bodies = new TreeMap<>((a, b) -> place[a] - place[b]);
    for (BasicBlock block : blocks) {
      for (int to : block.successors()) {
        if (place[to] > place[block.number()]) {
          continue;
        }
        if (!dominates(to, block.number())) {
          reducible = false;
          continue;
        }
        BitSet body = bodies.computeIfAbsent(to, k -> new BitSet());
        body.set(to);
        List<Integer> open = new ArrayList<>(List.of(block.number()));
        while (!open.isEmpty()) {
          int at = open.remove(open.size() - 1);
          if (!body.get(at)) {
            body.set(at);
            open.addAll(before.get(at));
          }
        }
      }
    }
    List<Loop> found = new ArrayList<>();
    bodies.forEach(
        (header, body) -> {
          int parent = innermost[header];
          found.add(new Loop(found.size(), header, body, parent));
          body.stream().forEach(block -> innermost[block] = found.size() - 1);
        });
    return List.copyOf(found);
  }
}
