package org.mlswitcheroo.core.listing;

import java.util.ArrayList;
import java.util.List;
import org.mlswitcheroo.facts.asm.Instruction;

/**
 * The text of a function, and the instructions that each of its lines comes from.
 *
 * @param lines its lines
 * @param origins for each line the instructions; none for what the kernel as a whole needs
 */
record LiftedFunction(List<String> lines, List<List<Instruction>> origins) {
  LiftedFunction {
    lines = List.copyOf(lines);
    origins = List.copyOf(origins);
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }

  /** The function with a comment as the first line of its body. */
  LiftedFunction noted(String text) {
    int at = 0;
    while (!lines.get(at).endsWith(":")) {
      at++;
    }
    List<String> more = new ArrayList<>(lines);
    more.add(at + 1, "    # " + text);
    List<List<Instruction>> from = new ArrayList<>(origins);
    from.add(at + 1, List.of());
    return new LiftedFunction(more, from);
  }
}
