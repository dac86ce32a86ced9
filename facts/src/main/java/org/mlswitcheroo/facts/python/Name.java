package org.mlswitcheroo.facts.python;

import java.util.Objects;

/**
 * A plain name.
 *
 * @param id node of the name
 * @param name identifier
 * @param store whether the name is bound here
 */
public record Name(int id, String name, boolean store) {
  public Name {
    Objects.requireNonNull(name, "name");
  }
}
