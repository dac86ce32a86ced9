package org.mlswitcheroo.semantics.isa;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlswitcheroo.facts.asm.Instruction;
import org.mlswitcheroo.facts.asm.Operand;

/**
 * The part of a register that an instruction takes as a source: the first source of a meaning is
 * {@code a}, the second {@code b}.
 *
 * @param from first bit
 * @param bits how many
 */
public record Selection(int from, int bits) {
  private static final Set<String> PARTS =
      Set.of("BYTE_0", "BYTE_1", "BYTE_2", "BYTE_3", "WORD_0", "WORD_1", "DWORD");

  /** The part that a source is, absent where it is the whole register. */
  public static Optional<Selection> of(Meaning meaning, OperandSpec spec) {
    String name = spec.name().equals("a") ? "src0_sel" : spec.name().equals("b") ? "src1_sel" : "";
    if (name.isEmpty() || meaning.instruction().options().isEmpty()) {
      return Optional.empty();
    }
    return meaning.instruction().option(name).map(Selection::part).flatMap(Selection::named);
  }

  private static String part(Operand option) {
    return option.parts().isEmpty() ? "" : option.parts().get(0).name();
  }

  private static Optional<Selection> named(String part) {
    int number = part.charAt(part.length() - 1) - '0';
    return part.startsWith("BYTE")
        ? Optional.of(new Selection(8 * number, 8))
        : part.startsWith("WORD") ? Optional.of(new Selection(16 * number, 16)) : Optional.empty();
  }

  /** Whether a setting selects parts in a way that readers know. */
  static boolean known(Operand option, List<OperandSpec> specs, Instruction instruction) {
    boolean selects = instruction.modifiers().stream().anyMatch(m -> m.equals("sdwa"));
    String part = part(option);
    return selects
        && switch (option.name()) {
          case "src0_sel" -> PARTS.contains(part) && fits(specs, "a", part);
          case "src1_sel" -> PARTS.contains(part) && fits(specs, "b", part);
          case "dst_sel" -> part.equals("DWORD");
          case "dst_unused" -> true;
          default -> false;
        };
  }

  private static boolean fits(List<OperandSpec> specs, String name, String part) {
    return specs.stream()
        .filter(spec -> spec.name().equals(name))
        .anyMatch(
            spec ->
                part.equals("DWORD")
                    || spec.type() == Type.U32
                    || spec.type() == Type.S32
                    || spec.type() == Type.B32
                    || (spec.type().bits() == 16 && part.startsWith("WORD")));
  }
}
