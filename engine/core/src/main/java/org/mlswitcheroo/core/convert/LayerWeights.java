package org.mlswitcheroo.core.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mlswitcheroo.core.rules.DialectTable;
import org.mlswitcheroo.core.rules.KnowledgeTables;
import org.mlswitcheroo.core.weights.StoredWeights;
import org.mlswitcheroo.core.weights.WeightScript;
import org.mlswitcheroo.facts.meaning.StoredWeight;

/** The weights whose axes two dialects store in another order, as facts. Thread-safe. */
final class LayerWeights {
  private final KnowledgeTables tables;
  private final DialectTable dialects;
  private final Map<List<String>, List<StoredWeight>> known = new ConcurrentHashMap<>();

  LayerWeights(KnowledgeTables tables, DialectTable dialects) {
    this.tables = tables;
    this.dialects = dialects;
  }

  /** One fact for each class of the source and weight. */
  List<StoredWeight> between(String source, String target) {
    return known.computeIfAbsent(
        List.of(source, target),
        k ->
            StoredWeights.of(WeightScript.layersBetween(tables, lineage(source), lineage(target))));
  }

  private List<String> lineage(String dialect) {
    List<String> names = new ArrayList<>(List.of(dialect));
    names.addAll(dialects.values(dialect, "lineage"));
    return names;
  }
}
