package org.mlswitcheroo.facts.hub;

import java.util.Objects;

/**
 * An abstract operation of the file.
 *
 * @param v stable value id
 * @param rec number of the record, raised by each replacement
 * @param op name of the operation
 * @param form how the source spells it, see {@link org.mlswitcheroo.facts.meaning.ApiUse}; {@code
 *     layer} for the constructor of a layer that is a function in the hub; {@code derived} for one
 *     that a rule made
 * @param node node it stands for; of a derived one the node it comes from
 */
public record Hub(long v, int rec, String op, String form, int node) {
  public Hub {
    Objects.requireNonNull(op, "op");
    Objects.requireNonNull(form, "form");
  }
}
