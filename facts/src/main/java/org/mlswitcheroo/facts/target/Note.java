package org.mlswitcheroo.facts.target;

import java.util.Objects;

/**
 * A remark at the end of the line of a statement.
 *
 * @param node node in the statement
 * @param text the remark
 */
public record Note(int node, String text) {
  public Note {
    Objects.requireNonNull(text, "text");
  }
}
