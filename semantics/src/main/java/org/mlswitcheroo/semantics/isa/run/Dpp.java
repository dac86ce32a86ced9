package org.mlswitcheroo.semantics.isa.run;

import java.util.List;
import org.mlswitcheroo.facts.asm.Operand;
import org.mlswitcheroo.semantics.isa.Meaning;
import org.mlswitcheroo.semantics.isa.OperandSpec;

/** Data-parallel primitives: the first source is taken from another thread of its row of 16. */
final class Dpp {
  private static final int ROW = 16;

  private Dpp() {}

  /** The value of an operand, moved between threads where the instruction says so. */
  static Value applied(Meaning meaning, OperandSpec spec, Value value) {
    if (!spec.name().equals("a") || meaning.instruction().options().isEmpty()) {
      return value;
    }
    for (Operand option : meaning.instruction().options()) {
      int by = option.parts().isEmpty() ? 0 : (int) option.parts().get(0).value();
      switch (option.name()) {
        case "row_xmask":
          return lane -> value.at(lane ^ by);
        case "row_shr":
          return lane -> lane % ROW < by ? 0 : value.at(lane - by);
        case "row_shl":
          return lane -> lane % ROW + by >= ROW ? 0 : value.at(lane + by);
        case "row_ror":
          return lane -> value.at(lane / ROW * ROW + (lane + ROW - by) % ROW);
        case "row_mirror":
          return lane -> value.at(lane ^ ROW - 1);
        case "row_half_mirror":
          return lane -> value.at(lane ^ ROW / 2 - 1);
        case "row_share":
          return lane -> value.at(lane / ROW * ROW + by);
        case "quad_perm":
          List<Operand> places = option.parts();
          return lane -> value.at((lane & ~3) + (int) places.get(lane & 3).value());
        default:
          break;
      }
    }
    return value;
  }
}
