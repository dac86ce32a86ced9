package org.mlswitcheroo.facts.python;

import java.util.Objects;

/**
 * A binary operator, a comparison of two operands, a boolean operator of two operands or a unary
 * operator.
 *
 * @param id node of the expression
 * @param op for example {@code +}, {@code <}, {@code is not}, {@code and}, {@code not}, {@code u-}
 *     for a unary minus
 * @param left node of the first operand
 * @param right node of the second operand, -1 for a unary operator
 */
public record Operation(int id, String op, int left, int right) {
  public Operation {
    Objects.requireNonNull(op, "op");
  }
}
