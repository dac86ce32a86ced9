package org.mlswitcheroo.semantics.isa;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mlswitcheroo.facts.asm.Operand;

/** Patterns of lanes by name, as the number that the instruction holds. */
final class Swizzle {
  private static final Pattern PATTERN =
      Pattern.compile("swizzle\\((SWAP|REVERSE|BROADCAST|QUAD_PERM),([0-9,]+)\\)");

  private static final int SAME = 31;
  private static final int OR = 5;
  private static final int XOR = 10;
  private static final int QUAD = 0x8000;

  private Swizzle() {}

  /** The number of a pattern; what is none stays as it is. */
  static Operand number(Operand given) {
    Matcher m = PATTERN.matcher(given.name());
    if (!m.matches()) {
      return given;
    }
    int[] n = Stream.of(m.group(2).split(",")).mapToInt(Integer::parseInt).toArray();
    return switch (m.group(1)) {
      case "SWAP" -> Operand.integer(n[0] << XOR | SAME);
      case "REVERSE" -> Operand.integer(n[0] - 1 << XOR | SAME);
      case "BROADCAST" -> Operand.integer(n[n.length - 1] << OR | SAME & ~(n[0] - 1));
      default -> {
        int number = QUAD;
        for (int i = 0; i < n.length; i++) {
          number |= n[i] << 2 * i;
        }
        yield Operand.integer(number);
      }
    };
  }
}
