package org.mlswitcheroo.facts.target;

import java.util.Objects;

/**
 * A statement that stays unconverted and gets the marker comments.
 *
 * @param stmt node of the statement
 * @param code code of the finding
 * @param message its text
 */
public record Mark(int stmt, String code, String message) {
  public Mark {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
  }
}
