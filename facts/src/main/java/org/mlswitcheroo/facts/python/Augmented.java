package org.mlswitcheroo.facts.python;

import java.util.Objects;

/**
 * An augmented assignment.
 *
 * @param stmt node of the statement
 * @param target node of the target
 * @param op operator without the equals sign
 * @param value node of the value
 */
public record Augmented(int stmt, int target, String op, int value) {
  public Augmented {
    Objects.requireNonNull(op, "op");
  }
}
