package org.mlswitcheroo.facts.python;

import java.util.Objects;

/**
 * An attribute of the instance inside a method.
 *
 * @param node node of the attribute access
 * @param cls node of the class of the method
 * @param attr name of the attribute
 * @param store whether it is assigned, augmented or deleted
 */
public record SelfAttr(int node, int cls, String attr, boolean store) {
  public SelfAttr {
    Objects.requireNonNull(attr, "attr");
  }
}
