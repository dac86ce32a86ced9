package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * The module that a step changes.
 *
 * @param backward statement that computes the gradients
 * @param text text of the module
 * @param name name of the module inside of the function of the loss
 */
public record StepModel(int backward, String text, String name) {
  public StepModel {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(name, "name");
  }
}
