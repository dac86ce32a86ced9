package org.mlswitcheroo.core.kernel;

import java.util.List;

/**
 * A kernel: a thread computes one element of an array.
 *
 * @param name symbol
 * @param parameters in order
 * @param steps loops are pairs of the steps loop and next
 */
public record Kernel(String name, List<Parameter> parameters, List<Step> steps) {
  public Kernel {
    parameters = List.copyOf(parameters);
    steps = List.copyOf(steps);
  }

  /**
   * A parameter.
   *
   * @param pointer whether it is an array
   * @param argument what the host gives, an expression of the launch plan
   * @param offset place in the parameter space
   */
  public record Parameter(boolean pointer, String argument, int offset) {}
}
