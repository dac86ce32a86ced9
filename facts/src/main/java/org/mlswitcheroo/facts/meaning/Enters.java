package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * A call that may enter a function of this file.
 *
 * @param call node of the call
 * @param func node of the function
 * @param offset how many parameters the call does not give: 1 for a bound method or constructor
 * @param why call, construct, method or apply
 */
public record Enters(int call, int func, int offset, String why) {
  public Enters {
    Objects.requireNonNull(why, "why");
  }
}
