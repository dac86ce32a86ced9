package org.mlswitcheroo.facts.python;

import java.util.Objects;

/**
 * One name that an import binds.
 *
 * @param alias node of the alias
 * @param stmt node of the statement
 * @param path full dotted path of what is bound, with leading dots when relative; ends with {@code
 *     .*} for a star
 * @param bound name it is bound to, {@code *} for a star
 * @param from whether it is a from import
 */
public record Import(int alias, int stmt, String path, String bound, boolean from) {
  public Import {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(bound, "bound");
  }
}
