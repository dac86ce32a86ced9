package org.mlswitcheroo.odl.model;

import java.util.Locale;

/** What an operation returns. */
public record Returns(
    @Key(
            required = true,
            doc = "Type of the result.",
            options = {
              "Tensor", "Tensors", "Shape", "int", "float", "bool", "str", "None", "module", "same",
              "dtype", "device", "object"
            })
        String type,
    @Key(doc = "Rank: a number or an expression such as rank(x)-1.") String rank,
    @Key(doc = "Element type; documentation and checks.") String dtype,
    @Key(doc = "Shape; documentation and checks.") String shape,
    Place place) {
  /** Type and rank as the rules state them. */
  public String described() {
    return (type.toLowerCase(Locale.ROOT) + " " + rank).strip();
  }
}
