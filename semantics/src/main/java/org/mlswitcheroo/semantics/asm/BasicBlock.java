package org.mlswitcheroo.semantics.asm;

import java.util.List;

/**
 * Instructions that run one after the other.
 *
 * @param number index in the graph
 * @param code indices of its instructions
 * @param taken block after its last instruction where that branches, -1 when it does not
 * @param other block after its last instruction where that does not branch, -1 when there is none
 */
public record BasicBlock(int number, List<Integer> code, int taken, int other) {
  public BasicBlock {
    code = List.copyOf(code);
  }

  /** The blocks that may follow. */
  public List<Integer> successors() {
    if (taken < 0 || taken == other) {
      return other < 0 ? List.of() : List.of(other);
    }
    return other < 0 ? List.of(taken) : List.of(taken, other);
  }

  /** The index of its last instruction. */
  public int last() {
    return code.get(code.size() - 1);
  }
}
