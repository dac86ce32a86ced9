package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * A statement that computes the gradients of what a module gives, which no optimiser takes.
 *
 * @param stmt node of the statement
 * @param loss node of what is differentiated
 * @param use node of the name in it that is the result of the module
 * @param value node of the call of the module
 * @param module name of the module
 */
public record GradientAlone(int stmt, int loss, int use, int value, String module) {
  public GradientAlone {
    Objects.requireNonNull(module, "module");
  }
}
