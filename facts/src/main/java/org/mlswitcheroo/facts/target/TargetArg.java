package org.mlswitcheroo.facts.target;

import java.util.Objects;

/**
 * An argument of a printed call.
 *
 * @param kw keyword, empty if positional
 * @param star {@code *}, {@code **} or empty
 * @param value value id
 * @param origin node of the source argument it comes from, so that its comments and line breaks
 *     stay; -1 if there is none
 */
public record TargetArg(String kw, String star, long value, int origin) {
  public TargetArg {
    Objects.requireNonNull(kw, "kw");
    Objects.requireNonNull(star, "star");
  }
}
