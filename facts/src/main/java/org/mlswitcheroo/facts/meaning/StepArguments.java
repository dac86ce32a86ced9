package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * What a differentiated function takes besides the module.
 *
 * @param backward statement that computes the gradients
 * @param part statement of the expression that is differentiated, the former itself for a function
 * @param parameters text behind the name of the module, where it is made
 * @param arguments text behind the module, where it is called
 */
public record StepArguments(int backward, int part, String parameters, String arguments) {
  public StepArguments {
    Objects.requireNonNull(parameters, "parameters");
    Objects.requireNonNull(arguments, "arguments");
  }
}
