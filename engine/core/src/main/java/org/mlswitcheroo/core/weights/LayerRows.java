package org.mlswitcheroo.core.weights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The layers of a pair of frameworks, from the table {@code weights.json} of the build. Immutable.
 *
 * <p>A helper class that is written for an operation beside a class of the framework keeps the
 * source's names and shapes, unless its entry has weights of its own: then the rules are for it as
 * well as for the class of the framework.
 */
public final class LayerRows {
  private final Map<String, LayerRow> byOp = new TreeMap<>();
  private final Map<String, List<String>> classes = new TreeMap<>();

  private LayerRows() {}

  /**
   * Reads the table.
   *
   * @param json text of {@code weights.json}
   * @param sources the source dialect and those that it inherits from, nearest first
   * @param targets the same of the target
   */
  public static LayerRows read(String json, List<String> sources, List<String> targets) {
    LayerRows rows = new LayerRows();
    JsonText.map(json)
        .forEach(
            (op, value) -> {
              Map<String, Object> dialects = JsonText.mapIn(value);
              Optional<Map<String, Object>> source = nearest(dialects, sources);
              Optional<Map<String, Object>> target = nearest(dialects, targets);
              if (source.isPresent() && target.isPresent()) {
                rows.byOp.put(op, row(op, source.get(), target.get()));
                rows.classes.put(op, WeightRule.texts(source.get(), "classes"));
              }
            });
    return rows;
  }

  /** The row of an operation, if it is a layer with weights. */
  public Optional<LayerRow> of(String op) {
    return Optional.ofNullable(byOp.get(op));
  }

  /** The classes of the source that are the layer of an operation. */
  public List<String> sources(String op) {
    return classes.getOrDefault(op, List.of());
  }

  /** The rows of those of the operations that are layers with weights. */
  public List<LayerRow> of(Collection<String> ops) {
    return ops.stream().distinct().sorted().flatMap(op -> of(op).stream()).toList();
  }

  /** All rows, sorted by operation: for models with parts in files that are not at hand. */
  public List<LayerRow> all() {
    return List.copyOf(byOp.values());
  }

  private static Optional<Map<String, Object>> nearest(
      Map<String, Object> dialects, List<String> names) {
    return names.stream()
        .filter(dialects::containsKey)
        .findFirst()
        .map(dialects::get)
        .map(JsonText::mapIn);
  }

  private static LayerRow row(String op, Map<String, Object> source, Map<String, Object> target) {
    List<String> classes = WeightRule.texts(target, "classes");
    List<String> helpers = WeightRule.texts(target, "helpers");
    List<String> dotted = classes.stream().filter(name -> name.contains(".")).toList();
    List<String> served =
        dotted.isEmpty() ? classes : Stream.concat(dotted.stream(), helpers.stream()).toList();
    String custom = target.getOrDefault("custom", "").toString();
    List<ParamRow> params = new ArrayList<>();
    List<String> ignored = WeightRule.texts(source, "ignored");
    Map<String, Object> targetRules = JsonText.mapIn(target.getOrDefault("weights", Map.of()));
    JsonText.mapIn(source.getOrDefault("weights", Map.of()))
        .forEach(
            (name, value) -> {
              if (custom.isEmpty() && targetRules.containsKey(name)) {
                WeightRule from = WeightRule.of(JsonText.mapIn(value));
                WeightRule to = WeightRule.of(JsonText.mapIn(targetRules.get(name)));
                params.addAll(from.names().isEmpty() ? List.of() : from.to(to));
              }
            });
    return new LayerRow(op, served, params, custom, ignored);
  }
}
