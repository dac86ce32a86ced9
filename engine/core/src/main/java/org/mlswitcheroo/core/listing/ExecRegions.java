package org.mlswitcheroo.core.listing;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mlswitcheroo.facts.asm.Operand;

/**
 * Where threads of an AMD wave are switched off without a branch that takes them past the code. In
 * front of such a branch a thread that is switched off goes where the branch goes; without one it
 * comes through the code and keeps its registers.
 */
final class ExecRegions {
  private final Code code;
  private final Set<Integer> narrowed = new HashSet<>();

  ExecRegions(Code code) {
    this.code = code;
    if (code.waves()) {
      run();
    }
  }

  private void run() {
    BitSet in = new BitSet();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int block : code.loops().order()) {
        boolean state = flow(block, in.get(block));
        for (int to : code.graph().blocks().get(block).successors()) {
          if (state && !in.get(to)) {
            in.set(to);
            changed = true;
          }
        }
      }
    }
  }

  private boolean flow(int block, boolean before) {
    boolean state = before;
    List<Op> ops = code.blocks().get(block);
    for (Op op : ops) {
      if (state) {
        narrowed.add(op.id());
      } else {
        narrowed.remove(op.id());
      }
      String name = op.instruction().mnemonic();
      if (OpCells.written(op).contains("exec_lo")) {
        state = !widens(op);
      }
      if (name.startsWith("s_cbranch_exec")) {
        state = false;
      }
    }
    return state;
  }

  /** Whether it switches on what an earlier instruction switched off. */
  private static boolean widens(Op op) {
    String name = op.instruction().mnemonic();
    List<Operand> operands = op.instruction().operands();
    boolean moved = name.equals("s_mov_b32");
    boolean joined =
        name.equals("s_or_b32")
            && operands.stream().skip(1).anyMatch(o -> o.name().equals("exec_lo"));
    return moved || joined;
  }

  /** Whether some threads come through an operation without taking part. */
  boolean narrowed(Op op) {
    return narrowed.contains(op.id());
  }
}
