package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * A statement that computes gradients.
 *
 * @param stmt node of the statement
 * @param loss node of the name of the loss
 * @param name name of the loss
 * @param block node of the statement around it
 * @param role field of the block it stands in
 * @param index place in the block
 */
public record BackwardStep(int stmt, int loss, String name, int block, String role, int index) {
  public BackwardStep {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(role, "role");
  }
}
