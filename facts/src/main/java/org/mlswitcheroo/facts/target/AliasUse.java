package org.mlswitcheroo.facts.target;

import java.util.Objects;

/**
 * A name of the target dialect that the printed file uses.
 *
 * @param alias import alias, see odl/dialects
 */
public record AliasUse(String alias) {
  public AliasUse {
    Objects.requireNonNull(alias, "alias");
  }
}
