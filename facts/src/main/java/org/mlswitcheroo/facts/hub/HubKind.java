package org.mlswitcheroo.facts.hub;

import java.util.Objects;

/**
 * A kind of value that an argument may be.
 *
 * @param v value id of the operation
 * @param name canonical name of the argument
 * @param kind as in {@link org.mlswitcheroo.facts.meaning.Val}
 */
public record HubKind(long v, String name, String kind) {
  public HubKind {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
  }
}
