package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * How a step is written.
 *
 * @param backward statement that computes the gradients
 * @param kind direct (the loss is one expression), function (several statements) or pull (through
 *     an earlier result)
 */
public record StepPlan(int backward, String kind) {
  public StepPlan {
    Objects.requireNonNull(kind, "kind");
  }
}
