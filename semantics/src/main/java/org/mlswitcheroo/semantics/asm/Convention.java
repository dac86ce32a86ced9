package org.mlswitcheroo.semantics.asm;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mlswitcheroo.facts.asm.Instruction;
import org.mlswitcheroo.facts.asm.Operand;
import org.mlswitcheroo.facts.asm.Operand.Kind;

/**
 * Which scalar registers an AMD kernel finds its arguments and the number of its block in.
 *
 * @param arguments first of the two registers with the address of the arguments
 * @param dispatch first of the two registers with the address of the launch packet, -1 without one
 * @param group register with the number of the block in x; y and z follow
 */
public record Convention(int arguments, int dispatch, int group) {
  /** Registers that the processor fills start here on the newer generation. */
  private static final int FIRST_FIXED = 13;

  private static final int LAST_FIXED = 15;

  /** What the descriptor says, or what the code reads before writing. */
  public static Convention of(Program program) {
    Set<Integer> written = new HashSet<>();
    Set<Integer> given = new HashSet<>();
    SortedSet<Integer> bases = new TreeSet<>();
    for (Instruction instruction : program.instructions()) {
      boolean first = true;
      for (Operand operand : instruction.operands()) {
        boolean scalar = operand.is(Kind.REGISTER) && operand.name().equals("s");
        if (scalar && (!first || instruction.mnemonic().startsWith("s_cmp"))) {
          for (int i = 0; i < operand.count(); i++) {
            if (!written.contains(operand.number() + i)) {
              given.add(operand.number() + i);
            }
          }
          boolean base = instruction.mnemonic().startsWith("s_load") && operand.count() == 2;
          if (base && !written.contains(operand.number())) {
            bases.add(operand.number());
          }
        }
        first = false;
      }
      if (!instruction.operands().isEmpty()) {
        Operand target = instruction.operands().get(0);
        for (int i = 0; target.is(Kind.REGISTER) && i < target.count(); i++) {
          if (target.name().equals("s")) {
            written.add(target.number() + i);
          }
        }
      }
    }
    int arguments = bases.isEmpty() ? program.packedThreads() ? 0 : 4 : bases.last();
    int dispatch = bases.size() > 1 ? bases.first() : -1;
    Integer count = program.settings().get(".amdhsa_user_sgpr_count");
    int group = count == null ? arguments + 2 : count;
    if (count == null && program.packedThreads()) {
      group = LAST_FIXED;
      for (int number = LAST_FIXED; number >= FIRST_FIXED; number--) {
        group = given.contains(number) ? number : group;
      }
    }
    return new Convention(arguments, dispatch, group);
  }
}
