package org.mlswitcheroo.facts.python;

import java.util.Objects;

/**
 * A function, method or lambda.
 *
 * @param id node of the definition
 * @param name name, empty for a lambda
 * @param owner node of the class of a method, -1 otherwise
 * @param kind function, method, static, classmethod, property or lambda
 */
public record Function(int id, String name, int owner, String kind) {
  public Function {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
  }
}
