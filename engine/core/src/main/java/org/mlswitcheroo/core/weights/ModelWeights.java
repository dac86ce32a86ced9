package org.mlswitcheroo.core.weights;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the weight script knows about one model file.
 *
 * @param module file name of the converted module
 * @param layers rows of the layers that the file uses, in any order
 * @param nonPersistent attributes that are buffers which the source does not save
 * @param renamed attribute in the converted file to its name in the source, where they differ
 * @param arrays attributes that hold arrays which the source does not save
 */
public record ModelWeights(
    String module,
    List<LayerRow> layers,
    Set<String> nonPersistent,
    Map<String, String> renamed,
    Set<String> arrays) {
  public ModelWeights {
    arrays = Collections.unmodifiableSet(new TreeSet<>(arrays));
    layers = List.copyOf(layers);
    nonPersistent = Collections.unmodifiableSet(new TreeSet<>(nonPersistent));
    renamed = Collections.unmodifiableMap(new TreeMap<>(renamed));
  }

  /** A model that saves all its buffers under their own names. */
  public static ModelWeights of(String module, List<LayerRow> layers) {
    return new ModelWeights(module, layers, Set.of(), Map.of(), Set.of());
  }
}
