package org.mlswitcheroo.core.kernel;

import java.util.List;

/**
 * One step of a kernel.
 *
 * @param op name of the step, as in the table
 * @param operands in the order of the table
 */
public record Step(String op, List<Operand> operands) {
  public Step {
    operands = List.copyOf(operands);
  }

  /** What a step works on. */
  public enum Kind {
    /** A virtual register of 32 bits. */
    VALUE,
    /** A register that all threads share, where the processor has such. */
    SCALAR,
    /** A parameter of the kernel, by number. */
    PARAMETER,
    /** A place in the code, by number. */
    LABEL,
    /** A text that is written as it is. */
    TEXT
  }

  /**
   * An operand.
   *
   * @param number of a register, parameter or label
   * @param text of a text
   */
  public record Operand(Kind kind, int number, String text) {
    static Operand of(Kind kind, int number) {
      return new Operand(kind, number, "");
    }

    static Operand text(String text) {
      return new Operand(Kind.TEXT, 0, text);
    }

    boolean isRegister() {
      return kind == Kind.VALUE || kind == Kind.SCALAR;
    }
  }
}
