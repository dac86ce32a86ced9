package org.mlswitcheroo.facts.asm;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One instruction. Two that are issued together ({@code v_dual_a :: v_dual_b}) are two records with
 * the same address, the first of which is {@code joined} to the next.
 *
 * @param line 1-based line of the listing
 * @param address byte offset in the function, or a running number where the listing has none
 * @param mnemonic name without modifiers
 * @param modifiers what follows the name, in order
 * @param guard predicate under which it takes effect
 * @param operands operands in order
 * @param options named settings, which have no order
 * @param joined whether it reads before the next one writes
 */
public record Instruction(
    int line,
    long address,
    String mnemonic,
    List<String> modifiers,
    Optional<Operand> guard,
    List<Operand> operands,
    List<Operand> options,
    boolean joined) {

  public Instruction {
    Objects.requireNonNull(mnemonic, "mnemonic");
    modifiers = List.copyOf(modifiers);
    operands = List.copyOf(operands);
    options = List.copyOf(options);
  }

  /** Name and modifiers as one text with dots. */
  public String name() {
    return modifiers.isEmpty() ? mnemonic : mnemonic + "." + String.join(".", modifiers);
  }

  /** The named setting, if given. */
  public Optional<Operand> option(String name) {
    return options.stream().filter(o -> o.name().equals(name)).findFirst();
  }

  /** The same instruction at another place. */
  public Instruction at(int otherLine, long otherAddress) {
    return new Instruction(
        otherLine, otherAddress, mnemonic, modifiers, guard, operands, options, joined);
  }
}
