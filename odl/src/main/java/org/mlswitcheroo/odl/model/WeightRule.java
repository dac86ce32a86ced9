package org.mlswitcheroo.odl.model;

import java.util.List;
import java.util.Optional;

/** How a framework stores a parameter of a layer; no name means that it does not have it. */
public record WeightRule(
    @Key(doc = "The framework's name, or the names that it is put together from.", single = true)
        List<Text> name,
    @Key(doc = "Order of the hub's axes in the framework.") List<Integer> permute,
    @Key(
            doc =
                "Order of the axes for every rank: I in, O out, * those between or behind; the"
                    + " hub's is OI*.")
        String axes,
    @Key(doc = "Shape in the framework, -1 once.") List<Text> reshape,
    @Key(
            doc = "How several names make one parameter.",
            options = {"concat", "stack", "sum"})
        String combine,
    @Key(doc = "Axis of the combination.") Optional<Integer> axis,
    @Key(doc = "It may be missing.") boolean optional,
    @Key(doc = "One sentence.") String doc,
    Place place)
    implements Scalar {
  /** A plain renaming. */
  public static WeightRule scalar(Text text) {
    List<Text> names = text.text().isEmpty() ? List.of() : List.of(text);
    return new WeightRule(
        names, List.of(), "", List.of(), "", Optional.empty(), false, "", text.place());
  }
}
