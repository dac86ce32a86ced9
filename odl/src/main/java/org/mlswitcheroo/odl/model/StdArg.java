package org.mlswitcheroo.odl.model;

import java.util.List;
import java.util.Optional;

/** A canonical argument of an operation. */
public record StdArg(
    @Key(required = true, doc = "Canonical name.") String name,
    @Key(doc = "Type, alternatives separated by a bar.") String type,
    @Key(doc = "One sentence.") String doc,
    @Key(value = "default", doc = "Default, as a YAML value or Python text.")
        Optional<Value> fallback,
    @Key(doc = "Smallest value; documentation and fuzzing.") Optional<Value> min,
    @Key(doc = "Largest value; documentation and fuzzing.") Optional<Value> max,
    @Key(doc = "The values it may have; documentation and fuzzing.") List<Text> options,
    @Key(doc = "Rank of a tensor, a batch axis included; documentation, fuzzing, and open(x).")
        Optional<Text> rank,
    @Key(doc = "Element type of a tensor; documentation and fuzzing.") Optional<Text> dtype,
    @Key(doc = "Collects positional arguments.") boolean isVariadic,
    @Key(
            doc = "How it names axes of x.",
            options = {"axis", "axes", "insert"})
        String axis,
    Place place) {
  /** The default as a Python literal. */
  public Optional<String> python() {
    return fallback.map(value -> value.python(type));
  }

  /** Whether it takes a tensor. */
  public boolean isTensor() {
    return type.matches(".*\\bTensors?\\b.*");
  }
}
