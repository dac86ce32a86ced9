package org.mlswitcheroo.facts.hub;

import java.util.Objects;

/**
 * A group of operations that rules treat alike, such as the optimisers.
 *
 * @param v value id of the operation
 * @param role as in the key {@code roles} of the operation
 */
public record HubRole(long v, String role) {
  public HubRole {
    Objects.requireNonNull(role, "role");
  }
}
