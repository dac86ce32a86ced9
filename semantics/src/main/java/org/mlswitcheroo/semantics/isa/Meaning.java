package org.mlswitcheroo.semantics.isa;

import java.util.List;
import java.util.Map;
import org.mlswitcheroo.facts.asm.Instruction;
import org.mlswitcheroo.facts.asm.Operand;

/**
 * What one instruction does.
 *
 * @param instruction the instruction
 * @param bound the operand that each name of the meaning stands for
 * @param statements the steps
 */
public record Meaning(
    Instruction instruction, Map<String, Operand> bound, List<Statement> statements) {
  public Meaning {
    bound = Map.copyOf(bound);
    statements = List.copyOf(statements);
  }
}
