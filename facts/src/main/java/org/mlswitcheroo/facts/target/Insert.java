package org.mlswitcheroo.facts.target;

import java.util.Objects;

/**
 * Prints a statement of its own.
 *
 * @param anchor node of a statement, function, class or of the module
 * @param where before or after a statement; start (behind the docstring) or end of the body of a
 *     function, class or module
 * @param order place among the insertions at the same anchor
 * @param template one or more lines, indented by the printer
 */
public record Insert(int anchor, String where, int order, Template template) {
  public Insert {
    Objects.requireNonNull(where, "where");
  }
}
