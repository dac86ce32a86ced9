package org.mlswitcheroo.odl.compile;

import java.util.List;

/**
 * A condition on an operation.
 *
 * @param subject given, literal, simple, unused, unpacked, passed, written, open, kind, rank,
 *     layout, part, pattern, form, or value for the argument itself
 * @param argument canonical argument; empty for form, unused, passed and written
 * @param relation {@code ==}, {@code !=}, {@code <}, {@code <=}, {@code >}, {@code >=}, {@code in};
 *     empty without values
 * @param values what it is compared with
 */
public record Guard(
    boolean negated, String subject, String argument, String relation, List<String> values) {
  /** The opposite guard. */
  public Guard negate() {
    return new Guard(!negated, subject, argument, relation, values);
  }
}
