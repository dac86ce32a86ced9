package org.mlswitcheroo.semantics.isa;

import java.util.List;

/** A typed expression of a meaning. */
public sealed interface Expr {
  /** The type of its value. */
  Type type();

  /** A number: bits of the type. */
  record Num(Type type, long bits) implements Expr {}

  /**
   * What an operand holds.
   *
   * @param part which of its registers, or {@code lo} and {@code hi} as 0 and 1; -1 for the whole
   */
  record Read(Type type, OperandSpec operand, int part) implements Expr {}

  /** A value that an earlier statement named. */
  record Local(Type type, String name) implements Expr {}

  /** An operator: {@code - ~ !}. */
  record Unary(Type type, String op, Expr value) implements Expr {}

  /** An operator with two sides. */
  record Binary(Type type, String op, Expr left, Expr right) implements Expr {}

  /** One of two values. */
  record Choice(Type type, Expr condition, Expr yes, Expr no) implements Expr {}

  /** A conversion of the value to the type. */
  record Cast(Type type, Expr value) implements Expr {}

  /** The same bits as the type. */
  record Bits(Type type, Expr value) implements Expr {}

  /** A function of values only. */
  record Call(Type type, String name, List<Expr> arguments) implements Expr {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** A product of matrices of the whole warp; its parts are the registers of the result. */
  record Product(Type type, Tile tile, List<Expr> arguments) implements Expr {
    public Product {
      arguments = List.copyOf(arguments);
    }
  }

  /** One of the registers of a result that was named before. */
  record Part(Type type, Expr of, int number) implements Expr {}

  /** What memory holds. */
  record Load(Type type, String space, Expr address) implements Expr {}

  /** Changes memory at once and gives what was there. */
  record Atomic(Type type, String space, String op, Expr address, List<Expr> values)
      implements Expr {
    public Atomic {
      values = List.copyOf(values);
    }
  }
}
