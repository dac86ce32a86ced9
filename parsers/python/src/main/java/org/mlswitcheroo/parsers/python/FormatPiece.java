package org.mlswitcheroo.parsers.python;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part between the quotes of an f-string or t-string; offsets are into the whole text. */
sealed interface FormatPiece {
  int start();

  int end();

  /** Characters that stand for themselves, as written. */
  record Literal(int start, int end) implements FormatPiece {}

  /**
   * A replacement field with its braces.
   *
   * @param valueStart where the expression starts
   * @param valueEnd where it ends, before {@code =}, {@code !}, {@code :} or the closing brace
   * @param conversion {@code r} for {@code !r}, with {@code =} before it for a self-documenting
   *     field, else empty
   * @param spec the parts of the format specification, null when there is none
   * @param specStart where the specification starts, behind its colon
   * @param specEnd where it ends
   */
  record Field(
      int start,
      int end,
      int valueStart,
      int valueEnd,
      String conversion,
      @Nullable List<FormatPiece> spec,
      int specStart,
      int specEnd)
      implements FormatPiece {}
}
