package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * The module whose parameters an optimiser changes.
 *
 * @param site call that makes the optimiser
 * @param text text of the module
 */
public record OptimizerModel(int site, String text) {
  public OptimizerModel {
    Objects.requireNonNull(text, "text");
  }
}
