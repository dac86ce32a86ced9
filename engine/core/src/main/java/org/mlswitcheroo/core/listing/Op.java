package org.mlswitcheroo.core.listing;

import java.util.List;
import java.util.Optional;
import org.mlswitcheroo.facts.asm.Instruction;
import org.mlswitcheroo.facts.asm.Operand;
import org.mlswitcheroo.semantics.isa.Meaning;

/**
 * One instruction in one place of the graph, or two that are issued together.
 *
 * @param id place in the order of the blocks
 * @param block its block
 * @param meanings what it does
 */
record Op(int id, int block, List<Meaning> meanings) {
  Op {
    meanings = List.copyOf(meanings);
  }

  Instruction instruction() {
    return meanings.get(0).instruction();
  }

  /** The predicate under which it takes effect. */
  Optional<Operand> guard() {
    return instruction().guard();
  }

  /** Whether the scalar unit of an AMD processor runs it. */
  boolean scalar() {
    return instruction().mnemonic().startsWith("s_");
  }
}
