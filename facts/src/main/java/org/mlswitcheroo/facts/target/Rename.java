package org.mlswitcheroo.facts.target;

import java.util.Objects;

/**
 * Prints another identifier: of a Name, the attribute of an Attribute, the name of a FunctionDef or
 * ClassDef, an arg, a keyword.
 *
 * @param node node
 * @param text new identifier
 */
public record Rename(int node, String text) {
  public Rename {
    Objects.requireNonNull(text, "text");
  }
}
