package org.mlswitcheroo.core.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mlswitcheroo.core.rules.DialectTable;
import org.mlswitcheroo.core.rules.KnowledgeTables;
import org.mlswitcheroo.facts.meaning.StoredWeight;

/**
 * The weights that a target stores with their axes in another order than the source does.
 * Thread-safe.
 */
public final class StoredWeights {
  private final KnowledgeTables tables;
  private final DialectTable dialects;
  private final Map<List<String>, List<StoredWeight>> known = new ConcurrentHashMap<>();

  public StoredWeights(KnowledgeTables tables, DialectTable dialects) {
    this.tables = tables;
    this.dialects = dialects;
  }

  /** One fact for each class of the source and weight. */
  public List<StoredWeight> between(String source, String target) {
    return known.computeIfAbsent(
        List.of(source, target),
        pair ->
            of(WeightScript.layersBetween(tables, dialects.line(source), dialects.line(target))));
  }

  private static List<StoredWeight> of(LayerRows rows) {
    List<StoredWeight> made = new ArrayList<>();
    for (LayerRow row : rows.all()) {
      for (ParamRow param : row.params()) {
        Change change = param.change();
        boolean ordered = change.merge().isEmpty() && change.part().isEmpty();
        if (ordered && change.shape().isEmpty() && change.orders().size() == 1) {
          List<Integer> forth = change.orders().get(0);
          String name = param.sources().get(0);
          rows.sources(row.op())
              .forEach(
                  path ->
                      made.add(new StoredWeight(path, name, text(inverse(forth)), text(forth))));
        }
      }
    }
    return List.copyOf(made);
  }

  private static List<Integer> inverse(List<Integer> order) {
    return IntStream.range(0, order.size()).map(order::indexOf).boxed().toList();
  }

  private static String text(List<Integer> order) {
    return order.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
