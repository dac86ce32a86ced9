package org.mlswitcheroo.facts.target;

import java.util.Objects;

/**
 * An import that the printed file needs.
 *
 * @param module for example {@code jax.numpy}
 * @param name for {@code from module import name}, otherwise empty
 * @param alias name it is bound to, empty when that is the last part of its path
 */
public record AddImport(String module, String name, String alias) {
  public AddImport {
    Objects.requireNonNull(module, "module");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(alias, "alias");
  }
}
