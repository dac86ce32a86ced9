package org.mlswitcheroo.facts.target;

import java.util.Objects;

/**
 * Adds a keyword argument behind the others and before {@code **kwargs}.
 *
 * @param call node of the call
 * @param kw keyword
 * @param template value
 */
public record AddArgument(int call, String kw, Template template) {
  public AddArgument {
    Objects.requireNonNull(kw, "kw");
  }
}
