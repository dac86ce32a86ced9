package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * The step of an optimiser that follows the gradients in one block.
 *
 * @param backward statement that computes the gradients
 * @param stmt statement of the step
 * @param optimizer node of the optimiser
 * @param text its text
 */
public record OptimizerStep(int backward, int stmt, int optimizer, String text) {
  public OptimizerStep {
    Objects.requireNonNull(text, "text");
  }
}
