package org.mlswitcheroo.core.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlswitcheroo.facts.asm.Operand;
import org.mlswitcheroo.facts.asm.Operand.Kind;
import org.mlswitcheroo.semantics.isa.Meaning;
import org.mlswitcheroo.semantics.isa.OperandSpec;
import org.mlswitcheroo.semantics.isa.Selection;
import org.mlswitcheroo.semantics.isa.Type;
import org.mlswitcheroo.semantics.isa.run.Arithmetic;

/** Operands as Python expressions. */
final class Operands {
  private final Code code;
  private final Values values;
  private final Forms forms;
  private final Casts casts;
  private final Operators operators;

  Operands(Code code, Values values) {
    this.code = code;
    this.values = values;
    this.forms = values.forms;
    this.casts = values.casts;
    this.operators = values.operators;
  }

  /** What an operation reads; 32 bits that are only moved keep the type that they have. */
  Py read(Op op, Meaning meaning, OperandSpec spec, int part) {
    Operand operand = Cells.bound(meaning, spec);
    Py plain = plain(op, meaning, spec, operand, part);
    Py value = signed(plain, operand, spec);
    return spec.name().equals("a") ? moved(value, meaning) : value;
  }

  private Py plain(Op op, Meaning meaning, OperandSpec spec, Operand operand, int part) {
    Type type = spec.type();
    switch (operand.kind()) {
      case INTEGER:
        return forms.number(type.read(), literal(type, operand));
      case FLOAT:
        Type real = type == Type.H2 ? Type.F16 : type.read().isFloat() ? type.read() : Type.F32;
        return forms.number(real, Arithmetic.bits(real, operand.real()));
      case CONSTANT:
        return constant(operand, type);
      case MEMORY:
        return type == Type.ADDR32 ? shared(op, operand) : address(op, operand);
      default:
        return register(op, meaning, spec, operand, part);
    }
  }

  private long literal(Type type, Operand operand) {
    long value = operand.value();
    boolean real = !code.waves() && !operand.name().equals("0x");
    if (type.read().isFloat() && real) {
      return Arithmetic.bits(type.read(), value);
    }
    return type.read().isFloat() && type != Type.F64
        ? value & (1L << type.read().bits()) - 1
        : Arithmetic.cut(type.read(), value);
  }

  private Py constant(Operand operand, Type type) {
    if (operand.number() != 0) {
      throw new LiftFault("address", "constant bank " + operand.number(), 0);
    }
    int offset = Pointers.offset(operand);
    Py low = values.bank(offset);
    if (type.bits() != 64) {
      return type == Type.B32 ? low : casts.bits(low, type.read());
    }
    return casts.bits(values.pair(low, values.bank(offset + 4)), type.read());
  }

  private Py register(Op op, Meaning meaning, OperandSpec spec, Operand operand, int part) {
    Type type = spec.type();
    List<String> cells = Cells.of(operand, spec, part);
    if (cells.isEmpty()) {
      return special(operand, type);
    }
    Py whole = values.cell(op, cells.get(0));
    Py low = Selection.of(meaning, spec).map(chosen -> part(whole, chosen)).orElse(whole);
    switch (type) {
      case B32:
        return low;
      case MASK, PRED:
        return values.truth(low);
      case H2:
        boolean second = operand.suffixes().contains("H1_H1");
        boolean first = operand.suffixes().contains("H0_H0");
        return values.half(low, second ? 1 : first ? 0 : part);
      case F16:
        return values.half(low, 0);
      case MIX:
        return mixed(low, meaning, spec);
      default:
        if (type.bits() == 64) {
          Py high = cells.size() > 1 ? values.cell(op, cells.get(1)) : forms.number(Type.U32, 0);
          return casts.bits(values.pair(low, high), type.read());
        }
        // A truth value for each thread stays one where the operation allows it.
        return low.type() == Type.PRED ? low : casts.bits(low, type.read());
    }
  }

  private Py part(Py value, Selection part) {
    Py bits = casts.bits(value, Type.U32);
    Py shifted =
        part.from() == 0 ? bits : operators.binary(">>", bits, forms.number(Type.U32, part.from()));
    long mask = (1L << part.bits()) - 1;
    return operators.binary("&", shifted, forms.number(Type.U32, mask));
  }

  private Py special(Operand operand, Type type) {
    switch (operand.name()) {
      case "PT", "UPT":
        return forms.number(Type.PRED, 1);
      case "RZ", "URZ", "SRZ", "null", "off":
        return forms.number(type == Type.H2 ? Type.F16 : type.read(), 0);
      default:
        return values.special(operand.name());
    }
  }

  private Py mixed(Py low, Meaning meaning, OperandSpec spec) {
    int place = spec.name().charAt(0) - 'a';
    if (!option(meaning, "op_sel_hi", place)) {
      return casts.bits(low, Type.F32);
    }
    Py half = values.half(low, option(meaning, "op_sel", place) ? 1 : 0);
    return casts.changed(half, Type.F32);
  }

  private static boolean option(Meaning meaning, String name, int place) {
    List<Operand> given = meaning.instruction().option(name).map(Operand::parts).orElse(List.of());
    return place < given.size() && given.get(place).value() != 0;
  }

  private Py signed(Py value, Operand operand, OperandSpec spec) {
    Py out = value;
    if (operand.is(Kind.MEMORY)) {
      return out;
    }
    Type type = spec.type() == Type.H2 ? Type.F16 : spec.type().read();
    for (int i = operand.signs().length() - 1; i >= 0; i--) {
      char sign = operand.signs().charAt(i);
      out = sign == '!' ? values.truth(out) : casts.bits(out, type);
      out =
          switch (sign) {
            case '-' -> operators.unary("-", out);
            case '~' -> operators.unary("~", out);
            case '!' -> operators.unary("!", out);
            default -> operators.call("abs", out.type(), List.of(out));
          };
    }
    return out;
  }

  /** An address of several summands, as a signed number of bytes. */
  private Py address(Op op, Operand operand) {
    Py total = forms.number(Type.S64, 0);
    for (Operand part : operand.parts()) {
      if (part.is(Kind.INTEGER)) {
        total = operators.binary("+", total, forms.number(Type.S64, part.value()));
      } else if (part.is(Kind.REGISTER)) {
        Py low = values.cell(op, part.name() + part.number());
        boolean wide = part.suffixes().contains("64");
        Py value =
            wide
                ? casts.bits(
                    values.pair(low, values.cell(op, part.name() + (part.number() + 1))), Type.S64)
                : casts.cast(casts.bits(low, Type.U32), Type.S64);
        total = operators.binary("+", total, value);
      }
    }
    return total;
  }

  private Py shared(Op op, Operand operand) {
    Py total = forms.number(Type.U32, 0);
    for (Operand part : operand.parts()) {
      Optional<Py> value = Optional.empty();
      if (part.is(Kind.INTEGER)) {
        value = Optional.of(forms.number(Type.U32, part.value() & 0xffffffffL));
      } else if (part.is(Kind.REGISTER)) {
        Py low = casts.bits(values.cell(op, part.name() + part.number()), Type.U32);
        Py scale = forms.number(Type.U32, scale(part));
        value = Optional.of(operators.binary("*", low, scale));
      }
      total = value.isPresent() ? operators.binary("+", total, value.get()) : total;
    }
    return total;
  }

  private static int scale(Operand part) {
    return part.suffixes().stream()
        .filter(s -> s.matches("X\\d+"))
        .mapToInt(s -> Integer.parseInt(s.substring(1)))
        .findFirst()
        .orElse(1);
  }

  /** The first source of an operation that takes it from another thread. */
  private Py moved(Py value, Meaning meaning) {
    for (Operand option : meaning.instruction().options()) {
      long by = option.parts().isEmpty() ? 0 : option.parts().get(0).value();
      List<String> indices = new ArrayList<>();
      switch (option.name()) {
        case "row_xmask" -> indices.add("lane ^ " + by);
        case "row_mirror" -> indices.add("lane ^ 15");
        case "row_half_mirror" -> indices.add("lane ^ 7");
        case "row_share" -> indices.add("(lane & 16) + " + by);
        case "row_ror" -> indices.add("(lane & 16) + (lane + " + (16 - by) + ") % 16");
        case "row_shr", "row_shl", "quad_perm" ->
            throw new LiftFault("unknown", option.name(), meaning.instruction().line());
        default -> {}
      }
      if (!indices.isEmpty()) {
        return values.laneRead(value, indices.get(0));
      }
    }
    return value;
  }
}
