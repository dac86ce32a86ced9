package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * A class whose instances are modules.
 *
 * @param what dotted path as in {@link Val}
 */
public record ModuleLike(String what) {
  public ModuleLike {
    Objects.requireNonNull(what, "what");
  }
}
