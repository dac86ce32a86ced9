package org.mlswitcheroo.odl.model;

import java.util.Optional;

/** How a framework spells an argument; an empty name drops it. */
public record ArgMapping(
    @Key(doc = "The framework's name.") String name,
    @Key(doc = "Template over hub arguments, possibly through an adapter.") Optional<Text> value,
    @Key(value = "default", doc = "The framework's default.") Optional<Value> fallback,
    Place place)
    implements Scalar {
  /** A plain renaming, or with an empty text a dropped argument. */
  public static ArgMapping scalar(Text text) {
    return new ArgMapping(text.text(), Optional.empty(), Optional.empty(), text.place());
  }

  /** Whether the framework does not have the argument. */
  public boolean isDropped() {
    return name.isEmpty() && value.isEmpty();
  }
}
