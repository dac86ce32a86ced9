package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * A dotted path that belongs to the source framework.
 *
 * @param path the path
 */
public record SourcePath(String path) {
  public SourcePath {
    Objects.requireNonNull(path, "path");
  }
}
