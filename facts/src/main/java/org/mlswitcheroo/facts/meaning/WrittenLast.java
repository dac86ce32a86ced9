package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * A call that writes into the value of a name, which is not read again under this binding.
 *
 * @param call node of the call
 * @param def what binds the name
 * @param name its text
 */
public record WrittenLast(int call, int def, String name) {
  public WrittenLast {
    Objects.requireNonNull(name, "name");
  }
}
