package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * What a call wrote into is read afterwards.
 *
 * @param call node of the call
 * @param use the name that is read
 * @param name its text
 * @param early whether the name stands before the call in the same operation, which reads it later
 */
public record ReadAfter(int call, int use, String name, boolean early) {
  public ReadAfter {
    Objects.requireNonNull(name, "name");
  }
}
