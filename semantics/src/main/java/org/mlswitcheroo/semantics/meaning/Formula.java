package org.mlswitcheroo.semantics.meaning;

import java.util.List;
import java.util.Optional;

/** An expression of a meaning. */
public sealed interface Formula {
  /** A number. */
  record Num(double value) implements Formula {}

  /** An index, a size or an attribute. */
  record Name(String name) implements Formula {}

  /**
   * An element of an array.
   *
   * @param outside the value where an index is outside of the array; without it that is a fault
   */
  record Element(String array, List<Formula> indices, Optional<Formula> outside)
      implements Formula {
    public Element {
      indices = List.copyOf(indices);
    }
  }

  /** A minus sign. */
  record Negative(Formula value) implements Formula {}

  /** Two values and one of {@code + - * / // % < <= > >= == !=}; comparisons give 0 or 1. */
  record Binary(String op, Formula left, Formula right) implements Formula {}

  /** A function of {@link Functions}. */
  record Call(String function, List<Formula> arguments) implements Formula {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** A reduction of the body over all values of the bound indices. */
  record Reduce(String kind, List<Bound> bounds, Formula body) implements Formula {
    public Reduce {
      bounds = List.copyOf(bounds);
    }
  }

  /**
   * An index from 0 up to a limit.
   *
   * @param inclusive whether the limit is reached
   */
  record Bound(String index, boolean inclusive, Formula limit) {}

  /** The parts of an expression. */
  default List<Formula> parts() {
    if (this instanceof Negative negative) {
      return List.of(negative.value());
    }
    if (this instanceof Binary binary) {
      return List.of(binary.left(), binary.right());
    }
    if (this instanceof Call call) {
      return call.arguments();
    }
    List<Formula> found = new java.util.ArrayList<>();
    if (this instanceof Element element) {
      found.addAll(element.indices());
      element.outside().ifPresent(found::add);
    } else if (this instanceof Reduce reduce) {
      reduce.bounds().forEach(bound -> found.add(bound.limit()));
      found.add(reduce.body());
    }
    return found;
  }
}
