package org.mlswitcheroo.semantics.asm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlswitcheroo.facts.asm.AsmLine;
import org.mlswitcheroo.facts.asm.Instruction;
import org.mlswitcheroo.facts.asm.ListingPart;
import org.mlswitcheroo.facts.asm.Operand;
import org.mlswitcheroo.facts.asm.Operand.Kind;
import org.mlswitcheroo.semantics.isa.IsaTable;
import org.mlswitcheroo.semantics.isa.Meaning;
import org.mlswitcheroo.semantics.isa.Statement;

/**
 * The code of one function: its instructions, what they mean, and where branches go.
 *
 * @param dialect the family of the processor
 * @param architecture for example {@code sm_80}; found from the instructions where the listing does
 *     not say it
 * @param name symbol of the function
 * @param instructions in order
 * @param meanings of each instruction; absent when the table does not have it
 * @param targets index that a branch or call of each instruction leads to, -1 when there is none
 * @param byAddress index of the instruction at an address
 * @param settings numbers of the descriptor, by the name of the directive
 */
public record Program(
    String dialect,
    String architecture,
    String name,
    List<Instruction> instructions,
    List<Optional<Meaning>> meanings,
    List<Integer> targets,
    Map<Long, Integer> byAddress,
    Map<String, Integer> settings) {

  public Program {
    instructions = List.copyOf(instructions);
    meanings = List.copyOf(meanings);
    targets = List.copyOf(targets);
    byAddress = Map.copyOf(byAddress);
    settings = Map.copyOf(settings);
  }

  /** The program of a part that holds a function. */
  public static Program of(String dialect, ListingPart part, IsaTable table) {
    List<Instruction> code = part.instructions();
    Map<String, Integer> labels = part.labels();
    Map<Long, Integer> places = new HashMap<>();
    for (int i = 0; i < code.size(); i++) {
      places.putIfAbsent(code.get(i).address(), i);
    }
    List<Optional<Meaning>> meanings = new ArrayList<>();
    List<Integer> targets = new ArrayList<>();
    for (Instruction instruction : code) {
      Optional<Meaning> meaning = table.meaning(instruction);
      meanings.add(meaning);
      targets.add(
          meaning.isPresent() && jumps(meaning.get())
              ? target(dialect, instruction, labels, places)
              : -1);
    }
    String architecture = part.architecture().isEmpty() ? guessed(code) : part.architecture();
    return new Program(
        dialect, architecture, part.function(), code, meanings, targets, places, settings(part));
  }

  private static Map<String, Integer> settings(ListingPart part) {
    Map<String, Integer> found = new HashMap<>();
    for (AsmLine line : part.lines()) {
      if (line.kind() == AsmLine.Kind.DIRECTIVE && line.name().startsWith(".amdhsa_")) {
        String[] words = line.text().strip().split("\\s+");
        if (words.length > 1 && words[1].matches("\\d{1,9}")) {
          found.put(words[0], Integer.parseInt(words[1]));
        }
      }
    }
    return found;
  }

  private static boolean jumps(Meaning meaning) {
    return meaning.statements().stream()
        .anyMatch(
            s ->
                s instanceof Statement.Control c
                    && (c.name().equals("branch") || c.name().equals("call")));
  }

  private static int target(
      String dialect,
      Instruction instruction,
      Map<String, Integer> labels,
      Map<Long, Integer> places) {
    for (Operand operand : instruction.operands()) {
      if (operand.is(Kind.LABEL)) {
        return labels.getOrDefault(operand.name(), -1);
      }
      if (operand.is(Kind.INTEGER)) {
        long address =
            dialect.equals("rdna")
                ? instruction.address() + 4 + 4L * (short) operand.value()
                : operand.value();
        return places.getOrDefault(address, -1);
      }
    }
    return -1;
  }

  /** Newer AMD processors name the width of a load in bits, older ones in words. */
  private static String guessed(List<Instruction> code) {
    boolean bits =
        code.stream().anyMatch(i -> i.mnemonic().matches("(s|global)_load_b\\d+|s_delay_alu"));
    boolean words = code.stream().anyMatch(i -> i.mnemonic().matches("(s|global)_load_dword.*"));
    return bits ? "gfx1100" : words ? "gfx1030" : "";
  }

  /** Whether the architecture is of the generation that packs thread indices into one register. */
  public boolean packedThreads() {
    return architecture.startsWith("gfx11") || architecture.startsWith("gfx12");
  }

  /** Where parameters begin in the constant bank 0. */
  public int parameterBase() {
    String number = architecture.replaceAll("\\D", "");
    int generation = number.isEmpty() ? 80 : Integer.parseInt(number);
    return generation >= 90 ? 0x210 : generation >= 70 ? 0x160 : 0x140;
  }
}
