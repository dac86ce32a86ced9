package org.mlswitcheroo.semantics.isa;

/**
 * How one operand of an instruction is read and written.
 *
 * @param name its name in the meaning
 * @param type how its bits are understood
 * @param count how many values of the type it holds
 * @param register the register that is meant without being written, empty when it is written
 * @param option the named setting that holds it, empty when it has a place among the operands
 */
public record OperandSpec(String name, Type type, int count, String register, String option) {
  /** Whether it takes a place among the operands. */
  public boolean written() {
    return register.isEmpty() && option.isEmpty();
  }
}
