package org.mlswitcheroo.odl.model;

import java.util.Optional;

/**
 * A path or name that means an operation, with its own signature where that differs from the
 * variant's.
 */
public record Source(
    @Key(required = true, doc = "Dotted path, or name of a method.") String name,
    @Key(doc = "Its parameters in order, framework names.") Optional<Text> signature,
    Place place)
    implements Scalar {
  /** A name without a signature of its own. */
  public static Source scalar(Text text) {
    return new Source(text.text(), Optional.empty(), text.place());
  }
}
