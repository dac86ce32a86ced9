package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * A class or function that this file defines.
 *
 * @param node node of the definition
 * @param path qualified name with a leading colon, as in {@link Fqn}
 * @param kind class or function
 */
public record LocalDef(int node, String path, String kind) {
  public LocalDef {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(kind, "kind");
  }
}
