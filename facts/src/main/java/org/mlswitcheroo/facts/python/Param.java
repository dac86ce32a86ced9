package org.mlswitcheroo.facts.python;

import java.util.Objects;

/**
 * A parameter.
 *
 * @param id node of the arg
 * @param func node of the function or lambda
 * @param index place among the positional parameters with self as 0, -1 for the other kinds
 * @param name name
 * @param kind positional (also positional-only), vararg, keyword or kwarg
 * @param fallback node of the default, -1 if there is none
 * @param annotation node of the annotation, -1 if there is none
 */
public record Param(
    int id, int func, int index, String name, String kind, int fallback, int annotation) {
  public Param {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
  }
}
