package org.mlswitcheroo.facts.hub;

import java.util.Objects;

/**
 * An argument that may be written twice: a name, an attribute of a name, or a literal.
 *
 * @param v value id of the operation
 * @param name canonical name of the argument
 */
public record HubSimple(long v, String name) {
  public HubSimple {
    Objects.requireNonNull(name, "name");
  }
}
