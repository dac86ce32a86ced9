package org.mlswitcheroo.facts.target;

import java.util.Objects;

/**
 * A helper of the knowledge base that the printed file calls.
 *
 * @param name name of the helper, that of its file without the extension
 */
public record HelperUse(String name) {
  public HelperUse {
    Objects.requireNonNull(name, "name");
  }
}
