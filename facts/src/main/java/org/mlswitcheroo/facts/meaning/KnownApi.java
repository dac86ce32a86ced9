package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * An interface of the source framework that the knowledge base has.
 *
 * @param path dotted path; a dot and the name of a method that classes of Python may have as well
 */
public record KnownApi(String path) {
  public KnownApi {
    Objects.requireNonNull(path, "path");
  }
}
