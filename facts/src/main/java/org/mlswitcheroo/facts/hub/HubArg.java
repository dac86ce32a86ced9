package org.mlswitcheroo.facts.hub;

import java.util.Objects;
import org.mlswitcheroo.facts.Ids;

/**
 * An argument of an operation, under its canonical name.
 *
 * @param v value id of the operation
 * @param name canonical name; a further element of a variadic argument has the name {@code name#1},
 *     {@code name#2} ...
 * @param value value id of the argument
 */
public record HubArg(long v, String name, long value) {
  public HubArg {
    Objects.requireNonNull(name, "name");
  }

  /**
   * The syntax node of the argument, -1 when the value is a derived one; a property that rules join
   * on.
   */
  public int getNode() {
    return Ids.isNode(value) ? Ids.node(value) : -1;
  }
}
