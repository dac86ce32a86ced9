package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * A name or attribute chain that means an imported thing or a definition of this file.
 *
 * @param node outermost node of the chain
 * @param path dotted path such as {@code torch.nn.Linear}; for a definition of this file its
 *     qualified name with a leading colon, {@code :Block} or {@code :Block.forward}
 */
public record Fqn(int node, String path) {
  public Fqn {
    Objects.requireNonNull(path, "path");
  }
}
