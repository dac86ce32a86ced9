package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * A class of this file whose base class is a layer of the source framework.
 *
 * @param cls node of the class
 * @param path dotted path of the layer
 */
public record LayerBase(int cls, String path) {
  public LayerBase {
    Objects.requireNonNull(path, "path");
  }
}
