package org.mlswitcheroo.core.explain;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * One condition of a rule.
 *
 * @param negated whether there must be no such fact
 * @param type simple name of the fact
 * @param text the condition as a person reads it
 * @param own what the condition asks of the fact alone, without its joins with other facts
 */
public record Condition(boolean negated, String type, String text, Predicate<Object> own) {

  /** The facts that the condition accepts when its joins are left out. */
  public List<Object> matching(Collection<?> facts) {
    return facts.stream().<Object>map(fact -> fact).filter(own).toList();
  }
}
