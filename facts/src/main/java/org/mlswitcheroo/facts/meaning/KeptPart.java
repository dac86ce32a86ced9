package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * A name that a loss function assigns and later statements read.
 *
 * @param backward statement that computes the gradients
 * @param name the name
 */
public record KeptPart(int backward, String name) {
  public KeptPart {
    Objects.requireNonNull(name, "name");
  }
}
