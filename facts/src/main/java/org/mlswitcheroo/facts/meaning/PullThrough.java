package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * A loss that depends on the module through one earlier result.
 *
 * @param backward statement that computes the gradients
 * @param stmt assignment of the earlier result
 * @param module node of the other module that the loss is computed with
 * @param name its attribute
 */
public record PullThrough(int backward, int stmt, int module, String name) {
  public PullThrough {
    Objects.requireNonNull(name, "name");
  }
}
