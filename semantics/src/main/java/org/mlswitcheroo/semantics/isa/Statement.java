package org.mlswitcheroo.semantics.isa;

import java.util.List;

/** A step of a meaning. All steps read before any of them writes a register. */
public sealed interface Statement {
  /** Names a value for the steps that follow. */
  record Let(String name, Expr value) implements Statement {}

  /**
   * Writes an operand.
   *
   * @param part which of its registers or halves, -1 for the whole
   */
  record Write(OperandSpec operand, int part, Expr value) implements Statement {}

  /** Writes memory. */
  record Store(Type type, String space, Expr address, Expr value) implements Statement {}

  /** Changes memory at once; what was there is not used. */
  record Effect(Expr value) implements Statement {}

  /** What the next instruction is, or a barrier: {@code branch exit call ret barrier}. */
  record Control(String name, List<Expr> arguments) implements Statement {
    public Control {
      arguments = List.copyOf(arguments);
    }
  }
}
