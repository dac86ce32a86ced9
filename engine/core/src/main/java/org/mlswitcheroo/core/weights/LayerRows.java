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
  private final Map<String, LayerRow> plain = new TreeMap<>();
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
                rows.put(op, source.get(), target.get());
                rows.classes.put(op, WeightRule.texts(source.get(), "classes"));
              }
            });
    return rows;
  }

  private void put(String op, Map<String, Object> source, Map<String, Object> target) {
    if (target.containsKey("weights")) {
      byOp.put(op, row(op, source, target));
    }
    LayerRow hub = plain(op, source, target);
    if (hub.params().stream().anyMatch(LayerRows::isChange)) {
      plain.put(op, hub);
    }
  }

  private static boolean isChange(ParamRow row) {
    return !row.change().equals(Change.SAME) || !row.sources().equals(List.of(row.target()));
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
    return ops.stream()
        .distinct()
        .sorted()
        .flatMap(op -> Stream.of(byOp, plain).flatMap(rows -> Stream.ofNullable(rows.get(op))))
        .toList();
  }

  /** All rows, sorted by operation: for models with parts in files that are not at hand. */
  public List<LayerRow> all() {
    return Stream.concat(byOp.values().stream(), plain.values().stream()).toList();
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
    named(source, targetRules)
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

  /** The rules of a dialect; one that has only helpers with the hub's names has the hub's. */
  private static Map<String, Object> named(Map<String, Object> dialect, Map<String, Object> other) {
    if (dialect.containsKey("weights")) {
      return JsonText.mapIn(dialect.get("weights"));
    }
    Map<String, Object> rules = new TreeMap<>();
    other.keySet().forEach(name -> rules.put(name, Map.of("name", name)));
    return rules;
  }

  /** The row of the helpers whose weights have the hub's names. */
  private static LayerRow plain(String op, Map<String, Object> source, Map<String, Object> target) {
    List<ParamRow> params = new ArrayList<>();
    Map<String, Object> none = Map.of();
    JsonText.mapIn(source.getOrDefault("weights", none))
        .forEach(
            (name, value) -> {
              WeightRule from = WeightRule.of(JsonText.mapIn(value));
              WeightRule to = WeightRule.of(Map.of("name", name));
              params.addAll(from.names().isEmpty() ? List.of() : from.to(to));
            });
    return new LayerRow(op, WeightRule.texts(target, "plain"), params, "", List.of());
  }
}
