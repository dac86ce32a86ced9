package org.mlswitcheroo.semantics.isa.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mlswitcheroo.facts.asm.Operand;
import org.mlswitcheroo.facts.asm.Operand.Kind;
import org.mlswitcheroo.semantics.isa.Halves;
import org.mlswitcheroo.semantics.isa.Meaning;
import org.mlswitcheroo.semantics.isa.OperandSpec;
import org.mlswitcheroo.semantics.isa.Selection;
import org.mlswitcheroo.semantics.isa.Type;

/** Where registers are kept and how operands are read. */
final class Registers {
  private static final Set<String> ZERO = Set.of("RZ", "URZ", "SRZ", "null", "off");
  private static final Set<String> TRUE = Set.of("PT", "UPT");
  private static final Set<String> WHOLE = Set.of("vcc_lo", "exec_lo", "scc", "m0", "vcc_hi");

  private final Map<String, Integer> slots = new HashMap<>();
  private final boolean numbersAreReal;
  private final SpecialValues special;

  Registers(boolean numbersAreReal, SpecialValues special) {
    this.numbersAreReal = numbersAreReal;
    this.special = special;
  }

  /** What special registers and constant banks hold. */
  interface SpecialValues {
    long special(String name, Warp warp, int lane);

    long constant(int bank, long offset, int bytes);
  }

  int count() {
    return slots.size();
  }

  int slot(String name) {
    return slots.computeIfAbsent(name, k -> slots.size());
  }

  /** Whether a register is one for the whole warp. */
  static boolean whole(Operand operand) {
    return operand.is(Kind.REGISTER)
        ? operand.name().equals("s") || operand.name().equals("ttmp")
        : WHOLE.contains(operand.name());
  }

  /** The slot of a register that can be written, -1 for one that forgets. */
  int target(Operand operand, int part) {
    if (operand.is(Kind.REGISTER)) {
      return slot(operand.name() + (operand.number() + Math.max(0, part)));
    }
    boolean kept = operand.is(Kind.SPECIAL) && WHOLE.contains(operand.name());
    return kept ? slot(operand.name()) : -1;
  }

  /** The value of an operand as its type says. */
  Value read(Evaluator at, Meaning meaning, OperandSpec spec, int part) {
    Operand operand = meaning.bound().get(spec.name());
    if (operand == null) {
      throw new RunFault("the operand (" + spec.name() + ") is missing.");
    }
    OperandSpec plainSpec =
        spec.type() == Type.H1
            ? new OperandSpec(spec.name(), Type.F16, 1, spec.register(), spec.option())
            : spec;
    Value plain = unsigned(at, meaning, plainSpec, operand, part);
    Type type = spec.type() == Type.H2 ? Type.F16 : spec.type().read();
    return Dpp.applied(meaning, spec, signed(plain, type, operand));
  }

  private static Value signed(Value plain, Type type, Operand operand) {
    if (operand.signs().isEmpty() || operand.is(Kind.MEMORY)) {
      return plain;
    }
    Value value = plain;
    for (int i = operand.signs().length() - 1; i >= 0; i--) {
      Value inner = value;
      long sign = type.bits() == 64 ? Long.MIN_VALUE : 1L << Math.max(1, type.bits()) - 1;
      switch (operand.signs().charAt(i)) {
        case '-' -> value = lane -> Arithmetic.unary("-", type, inner.at(lane));
        case '~' -> value = lane -> Arithmetic.unary("~", type, inner.at(lane));
        case '!' -> value = lane -> inner.at(lane) ^ 1;
        case '|' ->
            value =
                type.isFloat()
                    ? lane -> inner.at(lane) & ~sign
                    : lane -> Arithmetic.cut(type, Math.abs(inner.at(lane)));
        default -> {}
      }
    }
    return value;
  }

  private Value unsigned(
      Evaluator at, Meaning meaning, OperandSpec spec, Operand operand, int part) {
    Type type = spec.type();
    switch (operand.kind()) {
      case REGISTER:
        return register(at, meaning, spec, operand, part);
      case INTEGER:
        return Value.of(literal(type, operand));
      case FLOAT:
        Type real = type == Type.H2 ? Type.F16 : type.isFloat() ? type : Type.F32;
        long bits = Arithmetic.bits(real, operand.real());
        return Value.of(bits);
      case CONSTANT:
        Value offset = sum(at, operand.parts());
        int bytes = type.bits() == 64 ? 8 : 4;
        Value bank =
            lane ->
                Arithmetic.cut(
                    type.read(), special.constant(operand.number(), offset.at(lane), bytes));
        boolean fixed = operand.parts().stream().allMatch(each -> each.is(Kind.INTEGER));
        return fixed ? new Held.Shared(bank) : bank;
      case MEMORY:
        return sum(at, operand.parts());
      default:
        if (ZERO.contains(operand.name())) {
          return Value.of(0);
        }
        if (TRUE.contains(operand.name())) {
          return Value.of(1);
        }
        if (operand.name().equals("vcc") || operand.name().equals("exec")) {
          return register(
              at, meaning, spec, Operand.named(Kind.SPECIAL, operand.name() + "_lo"), part);
        }
        return WHOLE.contains(operand.name())
            ? register(at, meaning, spec, operand, part)
            : lane -> special.special(operand.name(), at.warp, lane);
    }
  }

  private long literal(Type type, Operand operand) {
    long value = operand.value();
    boolean real = numbersAreReal && !operand.name().equals("0x");
    if (type.isFloat() && real) {
      return Arithmetic.bits(type, value);
    }
    return type.isFloat() && type != Type.F64
        ? value & (1L << type.bits()) - 1
        : Arithmetic.cut(type.read(), value);
  }

  private Value register(
      Evaluator at, Meaning meaning, OperandSpec spec, Operand operand, int part) {
    Type type = spec.type();
    boolean whole = whole(operand);
    String file = operand.is(Kind.REGISTER) ? operand.name() : "";
    int number = operand.number() + (part > 0 && type != Type.H2 ? part : 0);
    int low = slot(file.isEmpty() ? operand.name() : file + number);
    switch (type) {
      case MASK:
        return lane -> at.warp.registers[low][0] >> lane & 1;
      case H2:
        int shift = half(operand, part) * 16;
        return lane -> at.warp.registers[low][whole ? 0 : lane] >>> shift & 0xffff;
      case MIX:
        return mixed(at, meaning, spec, low, whole);
      case U64, S64, F64, ADDR, LABEL:
        if (operand.is(Kind.REGISTER)) {
          int high = slot(file + (number + 1));
          return new Held.Pair(at, low, high, whole);
        }
        return lane -> at.warp.registers[low][0] & 0xffffffffL;
      default:
        return Selection.of(meaning, spec)
            .map(chosen -> selected(at, type.read(), low, whole, chosen))
            .orElseGet(() -> new Held.Register(at, type.read(), low, whole));
    }
  }

  private static Value selected(Evaluator at, Type type, int slot, boolean whole, Selection part) {
    int mask = (1 << part.bits()) - 1;
    return lane ->
        Arithmetic.cut(type, at.warp.registers[slot][whole ? 0 : lane] >>> part.from() & mask);
  }

  /** Which half of a register the suffix of the operand names. */
  private static int half(Operand operand, int part) {
    return operand.suffixes().contains("H0_H0")
        ? 0
        : operand.suffixes().contains("H1_H1") ? 1 : part;
  }

  private static Value mixed(
      Evaluator at, Meaning meaning, OperandSpec spec, int slot, boolean whole) {
    int place = spec.name().charAt(0) - 'a';
    boolean half = option(meaning, "op_sel_hi", place);
    int shift = option(meaning, "op_sel", place) ? 16 : 0;
    return lane -> {
      int bits = at.warp.registers[slot][whole ? 0 : lane];
      return half
          ? Float.floatToRawIntBits(Halves.real(bits >>> shift & 0xffff)) & 0xffffffffL
          : bits & 0xffffffffL;
    };
  }

  private static boolean option(Meaning meaning, String name, int place) {
    List<Operand> values = meaning.instruction().option(name).map(Operand::parts).orElse(List.of());
    return place < values.size() && values.get(place).value() != 0;
  }

  /** The sum of the parts of an address. */
  private Value sum(Evaluator at, List<Operand> parts) {
    List<Value> values = parts.stream().map(part -> part(at, part)).toList();
    return values.isEmpty()
        ? Value.of(0)
        : values.size() == 1 ? values.get(0) : new Held.Sum(values);
  }

  private Value part(Evaluator at, Operand part) {
    if (part.is(Kind.INTEGER)) {
      return Value.of(part.value());
    }
    if (!part.is(Kind.REGISTER)) {
      return Value.of(0);
    }
    int low = slot(part.name() + part.number());
    if (part.suffixes().contains("64")) {
      int high = slot(part.name() + (part.number() + 1));
      return new Held.Pair(at, low, high, false);
    }
    int scale =
        part.suffixes().stream()
            .filter(s -> s.matches("X\\d+"))
            .mapToInt(s -> Integer.parseInt(s.substring(1)))
            .findFirst()
            .orElse(1);
    boolean negative = part.has('-');
    return lane -> {
      long value = (at.warp.registers[low][lane] & 0xffffffffL) * scale;
      return negative ? -value : value;
    };
  }
}
