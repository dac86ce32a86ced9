package org.mlswitcheroo.semantics.isa;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlswitcheroo.facts.asm.Instruction;
import org.mlswitcheroo.facts.asm.Operand;
import org.mlswitcheroo.facts.asm.Operand.Kind;

/** Gives the operands of an instruction the names of a row of the table, if they fit. */
final class Binding {
  private static final Set<String> PREDICATES = Set.of("PT", "UPT");
  private static final Pattern NUMBERED = Pattern.compile("([sv]|R|UR|P|UP)(\\d+)");

  /** Settings of caching and of lanes that are switched off, and those that move lanes. */
  private static final Set<String> PLAIN = Set.of("glc", "slc", "dlc", "scc", "bound_ctrl", "fi");

  /** Settings that leave lanes out unless all of their bits are set. */
  private static final Set<String> MASKS = Set.of("row_mask", "bank_mask");

  private static final int ALL = 15;

  private static final Set<String> LANES =
      Set.of(
          "row_xmask",
          "row_shr",
          "row_shl",
          "row_ror",
          "row_mirror",
          "row_half_mirror",
          "row_share",
          "quad_perm");

  private static final Pattern SUFFIX = Pattern.compile("reuse|64|X\\d+|H0_H0|H1_H1|H1_H0");

  private Binding() {}

  static Optional<Map<String, Operand>> of(List<OperandSpec> specs, Instruction instruction) {
    boolean clear =
        instruction.options().stream().allMatch(option -> known(option, specs, instruction))
            && instruction.operands().stream().allMatch(Binding::plain);
    if (!clear) {
      return Optional.empty();
    }
    Map<String, Operand> bound = new HashMap<>();
    int next = 0;
    for (OperandSpec spec : specs) {
      if (!spec.register().isEmpty()) {
        bound.put(spec.name(), register(spec.register()));
      } else if (!spec.option().isEmpty()) {
        bound.put(
            spec.name(),
            instruction
                .option(spec.option())
                .map(
                    o ->
                        o.parts().isEmpty() ? Operand.integer(1) : Swizzle.number(o.parts().get(0)))
                .orElseGet(() -> element(spec, instruction)));
      } else {
        if (next >= instruction.operands().size()
            || !fits(spec, instruction.operands().get(next))) {
          return Optional.empty();
        }
        bound.put(spec.name(), instruction.operands().get(next++));
      }
    }
    return next == instruction.operands().size() ? Optional.of(bound) : Optional.empty();
  }

  /** One of several values of a setting, as {@code neg_lo1}; 0 where it is not written. */
  private static Operand element(OperandSpec spec, Instruction instruction) {
    int last = spec.option().length() - 1;
    int place = spec.option().charAt(last) - '0';
    return instruction
        .option(spec.option().substring(0, last))
        .filter(option -> place >= 0 && place < option.parts().size())
        .map(option -> option.parts().get(place))
        .orElse(Operand.integer(0));
  }

  /** Whether a named setting means nothing, or something that the row or every reader knows. */
  private static boolean known(Operand option, List<OperandSpec> specs, Instruction instruction) {
    String name = option.name();
    boolean mixed = name.equals("op_sel") || name.equals("op_sel_hi");
    return option.is(Kind.CALL)
        || PLAIN.contains(name)
        || (MASKS.contains(name)
            && (option.parts().isEmpty() || option.parts().get(0).value() == ALL))
        || Selection.known(option, specs, instruction)
        || (LANES.contains(name)
            && instruction.modifiers().stream().anyMatch(m -> m.endsWith("dpp")))
        || (mixed && specs.stream().anyMatch(spec -> spec.type() == Type.MIX))
        || specs.stream()
            .map(OperandSpec::option)
            .anyMatch(given -> given.equals(name) || given.equals(name + "0"));
  }

  /** Whether every suffix of an operand is one that readers know. */
  private static boolean plain(Operand operand) {
    return operand.suffixes().stream().allMatch(s -> SUFFIX.matcher(s).matches())
        && operand.parts().stream().allMatch(Binding::plain);
  }

  private static Operand register(String name) {
    Matcher m = NUMBERED.matcher(name);
    return m.matches()
        ? Operand.register(m.group(1), Integer.parseInt(m.group(2)), 1)
        : Operand.named(Kind.SPECIAL, name);
  }

  private static boolean fits(OperandSpec spec, Operand operand) {
    boolean predicate =
        (operand.is(Kind.REGISTER) && (operand.name().equals("P") || operand.name().equals("UP")))
            || (operand.is(Kind.SPECIAL) && PREDICATES.contains(operand.name()));
    boolean wide = operand.is(Kind.REGISTER) && operand.count() > 1;
    return switch (spec.type()) {
      case PRED -> predicate;
      case ADDR, ADDR32 -> operand.is(Kind.MEMORY);
      case LABEL -> operand.is(Kind.LABEL) || operand.is(Kind.INTEGER);
      case ANY -> true;
      case H1 -> operand.is(Kind.INTEGER) || operand.is(Kind.FLOAT);
      case SR -> operand.is(Kind.SPECIAL);
      case MASK -> operand.is(Kind.SPECIAL) || (operand.is(Kind.REGISTER) && !wide);
      case U64, S64, F64 ->
          !predicate
              && value(operand)
              && (wide || !(operand.is(Kind.REGISTER) && operand.name().matches("[sv]")));
      default -> !predicate && value(operand) && (!wide || operand.count() == spec.count());
    };
  }

  private static boolean value(Operand operand) {
    return switch (operand.kind()) {
      case REGISTER, SPECIAL, INTEGER, FLOAT, CONSTANT -> !operand.name().equals("off");
      default -> false;
    };
  }
}
