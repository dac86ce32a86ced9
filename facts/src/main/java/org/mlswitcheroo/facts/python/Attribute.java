package org.mlswitcheroo.facts.python;

import java.util.Objects;

/**
 * An attribute access.
 *
 * @param id node of the access
 * @param value node of the object
 * @param attr name of the attribute
 * @param store whether it is assigned, augmented or deleted
 */
public record Attribute(int id, int value, String attr, boolean store) {
  public Attribute {
    Objects.requireNonNull(attr, "attr");
  }
}
