package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * A block that holds all that takes a source of random numbers at the top of the file.
 *
 * @param owner node of the file or of a statement
 * @param role field of the owner that holds the block
 */
public record DrawBlock(int owner, String role) {
  public DrawBlock {
    Objects.requireNonNull(role, "role");
  }
}
