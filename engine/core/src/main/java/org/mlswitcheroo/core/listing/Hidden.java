package org.mlswitcheroo.core.listing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlswitcheroo.facts.asm.Operand;
import org.mlswitcheroo.facts.asm.Operand.Kind;

/**
 * The words that the launch of an AMD kernel puts behind its arguments, or into its packet: numbers
 * of blocks and threads.
 *
 * @param start offset of the first such word, -1 when none is read
 */
record Hidden(int start) {
  /** Bytes that a launch adds to the arguments. */
  private static final int SIZE = 256;

  /** Where the sizes of a block are. */
  private static final int BLOCK = 12;

  /** What the descriptor says, or the word whose halves are only read one by one. */
  static Hidden of(Code code, Webs webs, Pointers pointers) {
    if (!code.waves()) {
      return new Hidden(-1);
    }
    Integer size = code.program().settings().get(".amdhsa_kernarg_size");
    if (size != null) {
      return new Hidden(size >= SIZE ? size - SIZE : -1);
    }
    Map<Integer, boolean[]> seen = new HashMap<>();
    pointers
        .holders()
        .forEach(
            (word, holders) -> {
              for (int web : holders) {
                halves(code, webs, web, seen.computeIfAbsent(word, k -> new boolean[2]));
              }
            });
    int found = -1;
    for (Map.Entry<Integer, boolean[]> each : seen.entrySet()) {
      int word = each.getKey();
      boolean halves = each.getValue()[0] && !each.getValue()[1];
      if (word >= BLOCK && word % 8 == BLOCK % 8 && halves) {
        found = Math.max(found, word - BLOCK);
      }
    }
    return new Hidden(found);
  }

  /** Notes whether one half is read, and whether anything else is. */
  private static void halves(Code code, Webs webs, int web, boolean[] seen) {
    for (Op op : code.ops()) {
      for (String cell : OpCells.read(op)) {
        if (webs.used(op, cell) == web) {
          seen[half(op) ? 0 : 1] = true;
        }
      }
    }
  }

  /** Whether an operation takes bits from one half of a word only. */
  private static boolean half(Op op) {
    List<Operand> operands = op.instruction().operands();
    Operand last = operands.get(operands.size() - 1);
    if (!last.is(Kind.INTEGER)) {
      return false;
    }
    long from = last.value() & 31;
    long to = from + (last.value() >> 16);
    return switch (op.instruction().mnemonic()) {
      case "s_and_b32" -> last.value() >= 0 && last.value() <= 0xffff;
      case "s_lshr_b32" -> last.value() >= 16;
      case "s_bfe_u32" -> to <= 16 || from >= 16;
      default -> false;
    };
  }

  /** The word at an offset as a number of Python; absent when it is an argument. */
  Optional<String> text(int offset) {
    if (offset < -1000) {
      int at = offset - Pointers.PACKET_WORD;
      return switch (at) {
        case 4 -> Optional.of("block[0] | block[1] << 16");
        case 8 -> Optional.of("block[2]");
        case 12, 16, 20 -> {
          int axis = (at - 12) / 4;
          yield Optional.of("grid[" + axis + "] * block[" + axis + "]");
        }
        default -> Optional.empty();
      };
    }
    if (start < 0 || offset < start) {
      return Optional.empty();
    }
    return switch (offset - start) {
      case 0, 4, 8 -> Optional.of("grid[" + (offset - start) / 4 + "]");
      case BLOCK -> Optional.of("block[0] | block[1] << 16");
      case BLOCK + 4 -> Optional.of("block[2]");
      default -> Optional.of("0");
    };
  }
}
