package org.mlswitcheroo.facts.python;

import java.util.Objects;

/**
 * A class.
 *
 * @param id node of the definition
 * @param name name
 * @param owner node of the class it is nested in, -1 otherwise
 */
public record ClassDef(int id, String name, int owner) {
  public ClassDef {
    Objects.requireNonNull(name, "name");
  }
}
