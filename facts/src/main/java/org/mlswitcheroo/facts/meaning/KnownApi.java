package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * An interface of the source framework that the knowledge base has.
 *
 * @param path dotted path
 */
public record KnownApi(String path) {
  public KnownApi {
    Objects.requireNonNull(path, "path");
  }
}
