package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * One thing that the value of an expression or binding may be.
 *
 * @param node node of the expression, or node that binds
 * @param kind tensor, class, inst, function, int, float, bool, str, none, tuple, list, dict, dtype,
 *     device, super, shape, partial
 * @param what of class and inst the dotted path of the class, of function its path or node,
 *     otherwise empty
 * @param site node that creates an instance, container or function, -1 where it does not matter
 */
public record Val(int node, String kind, String what, int site) {
  public Val {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(what, "what");
  }
}
