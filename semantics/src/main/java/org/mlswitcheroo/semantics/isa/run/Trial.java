package org.mlswitcheroo.semantics.isa.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mlswitcheroo.facts.asm.Instruction;
import org.mlswitcheroo.facts.asm.Operand;
import org.mlswitcheroo.facts.asm.Operand.Kind;
import org.mlswitcheroo.semantics.isa.IsaTable;
import org.mlswitcheroo.semantics.isa.Meaning;
import org.mlswitcheroo.semantics.isa.OperandSpec;
import org.mlswitcheroo.semantics.isa.Statement;
import org.mlswitcheroo.semantics.isa.Type;

/**
 * Tries the meaning of one instruction on numbers, as the {@code test} of a row in odl/isa says:
 * {@code a=1 b=2 -> d=3 @ NAME}.
 */
public final class Trial {
  private Trial() {}

  /** What a test expects and what came out, as text; equal when the test holds. */
  public record Outcome(String expected, String found) {}

  /** Runs a test of a row; the name after {@code @} replaces that of the row. */
  public static Outcome run(IsaTable table, String name, String operandText, String test) {
    String[] named = test.split("@");
    String[] sides = named[0].split("->");
    Map<String, String> given = words(sides[0]);
    Map<String, String> expected = words(sides[1]);
    List<String> parts =
        List.of(
            (named.length > 1 ? named[1] : name).replaceAll("\\{\\w+}", "").strip().split("\\."));
    List<Operand> operands = new ArrayList<>();
    for (OperandSpec spec : IsaTable.specs(operandText)) {
      if (spec.written()) {
        operands.add(operand(spec, given));
      }
    }
    Instruction instruction =
        new Instruction(
            1,
            0,
            parts.get(0),
            parts.subList(1, parts.size()),
            Optional.empty(),
            operands,
            List.of(),
            false);
    Optional<Meaning> meaning = table.meaning(instruction);
    if (meaning.isEmpty()) {
      return new Outcome(test, "no meaning of " + instruction.name());
    }
    Map<String, String> found = values(meaning.get(), given, expected);
    return new Outcome(new TreeMap<>(expected).toString(), found.toString());
  }

  private static Map<String, String> words(String text) {
    Map<String, String> found = new HashMap<>();
    for (String word : text.strip().split("\\s+")) {
      found.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
    }
    return found;
  }

  private static Operand operand(OperandSpec spec, Map<String, String> given) {
    String text = given.getOrDefault(spec.name(), "");
    if (spec.type() == Type.PRED) {
      Operand yes = Operand.named(Kind.SPECIAL, "PT");
      return text.equals("0")
          ? yes.with("!", List.of())
          : text.isEmpty() ? Operand.register("P", 1, 1) : yes;
    }
    if (text.isEmpty() || spec.name().equals("d")) {
      return Operand.register("R", 8, 1);
    }
    return text.contains(".")
        ? Operand.real(text, Double.parseDouble(text))
        : Operand.integer(Long.decode(text));
  }

  private static Map<String, String> values(
      Meaning meaning, Map<String, String> given, Map<String, String> expected) {
    Registers registers =
        new Registers(
            true,
            new Registers.SpecialValues() {
              @Override
              public long special(String name, Warp warp, int lane) {
                return 0;
              }

              @Override
              public long constant(int bank, long offset, int bytes) {
                return 0;
              }
            });
    Evaluator evaluator = new Evaluator(registers, new Memory());
    Map<String, Value> locals = Evaluator.locals();
    Map<String, Value> out = new TreeMap<>();
    Map<String, Type> types = new HashMap<>();
    for (Statement statement : meaning.statements()) {
      if (statement instanceof Statement.Let let) {
        locals.put(let.name(), evaluator.value(let.value(), meaning, locals));
      } else if (statement instanceof Statement.Write write) {
        out.put(write.operand().name(), evaluator.value(write.value(), meaning, locals));
        types.put(write.operand().name(), write.operand().type().read());
      }
    }
    evaluator.warp = new Warp(registers.count(), 0, Warp.LANES);
    if (given.containsKey("d")) { // the instruction reads what it writes
      Type type = types.getOrDefault("d", Type.U32);
      evaluator.warp.registers[registers.slot("R8")][0] = (int) bits(given.get("d"), type);
    }
    Map<String, String> found = new TreeMap<>();
    out.forEach(
        (name, value) -> {
          String want = expected.get(name);
          if (want != null) {
            Type type = types.getOrDefault(name, Type.U32);
            boolean same = bits(want, type) == value.at(0);
            found.put(name, same ? want : "0x" + Long.toHexString(value.at(0)));
          }
        });
    return found;
  }

  private static long bits(String text, Type type) {
    return type.isFloat()
        ? Arithmetic.bits(type, Double.parseDouble(text))
        : Arithmetic.cut(type, Long.decode(text));
  }
}
