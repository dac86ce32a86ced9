package org.mlswitcheroo.emitters.python;

import java.util.Objects;

/**
 * A range of the printed text and the fact that made it what it is. Spans nest and may be empty
 * where something was left out.
 *
 * @param start first character
 * @param end behind the last character
 * @param fact the target fact
 */
public record Span(int start, int end, Object fact) {
  public Span {
    Objects.requireNonNull(fact, "fact");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span out of order (" + start + ", " + end + ")");
    }
  }

  Span moved(int by) {
    return new Span(start + by, end + by, fact);
  }
}
