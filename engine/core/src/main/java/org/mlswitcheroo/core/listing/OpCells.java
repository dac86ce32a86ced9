package org.mlswitcheroo.core.listing;

import java.util.LinkedHashSet;
import java.util.Set;
import org.mlswitcheroo.facts.asm.Operand;
import org.mlswitcheroo.semantics.isa.Expr;
import org.mlswitcheroo.semantics.isa.Meaning;
import org.mlswitcheroo.semantics.isa.OperandSpec;
import org.mlswitcheroo.semantics.isa.Statement;
import org.mlswitcheroo.semantics.isa.Type;

/** The cells that an operation reads and writes. */
final class OpCells {
  static final OperandSpec GUARD = new OperandSpec("guard", Type.PRED, 1, "", "");

  private OpCells() {}

  /** The cells that it writes, for some threads or for all. */
  static Set<String> written(Op op) {
    Set<String> found = new LinkedHashSet<>();
    for (Meaning meaning : op.meanings()) {
      for (Statement.Write write : Cells.writes(meaning)) {
        Operand operand = Cells.bound(meaning, write.operand());
        found.addAll(Cells.of(operand, write.operand(), write.part()));
      }
    }
    return found;
  }

  /** Whether only one half of a cell is written. */
  static boolean halved(Op op, String cell) {
    int halves = 0;
    boolean any = false;
    for (Meaning meaning : op.meanings()) {
      for (Statement.Write write : Cells.writes(meaning)) {
        Operand operand = Cells.bound(meaning, write.operand());
        if (write.operand().type() == Type.H2
            && Cells.of(operand, write.operand(), 0).contains(cell)) {
          any = true;
          halves |= 1 << Math.max(0, write.part());
        }
      }
    }
    return any && halves != 3;
  }

  /** The cells that it reads, the predicate and the mask of the threads included. */
  static Set<String> read(Op op) {
    Set<String> found = new LinkedHashSet<>();
    op.guard().ifPresent(guard -> found.addAll(Cells.of(guard, GUARD, -1)));
    if (op.instruction().mnemonic().matches("(v|global|ds|flat|buffer)_.*")) {
      found.add("exec_lo");
    }
    for (Meaning meaning : op.meanings()) {
      for (Expr.Read read : Cells.reads(meaning)) {
        found.addAll(Cells.of(Cells.bound(meaning, read.operand()), read.operand(), read.part()));
      }
    }
    return found;
  }
}
