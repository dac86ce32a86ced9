package org.mlswitcheroo.facts.meaning;

import java.util.Objects;

/**
 * A weight of a layer whose axes the target stores in another order than the source.
 *
 * @param path class of the layer in the source
 * @param name the weight in the source
 * @param back order of the axes that makes the source's weight of the target's, {@code 1, 0}
 * @param forth order of the axes for the other direction
 */
public record StoredWeight(String path, String name, String back, String forth) {
  public StoredWeight {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(back, "back");
    Objects.requireNonNull(forth, "forth");
  }
}
