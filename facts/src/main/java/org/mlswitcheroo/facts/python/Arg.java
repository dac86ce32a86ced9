package org.mlswitcheroo.facts.python;

import java.util.Objects;

/**
 * One argument of a call.
 *
 * @param call node of the call
 * @param pos 0-based position of a positional argument, -1 for a keyword
 * @param kw keyword, empty for a positional argument or a star
 * @param star {@code *}, {@code **} or empty
 * @param value node of the value
 * @param node node that a printer replaces or removes: the keyword node, or the value
 */
public record Arg(int call, int pos, String kw, String star, int value, int node) {
  public Arg {
    Objects.requireNonNull(kw, "kw");
    Objects.requireNonNull(star, "star");
  }
}
