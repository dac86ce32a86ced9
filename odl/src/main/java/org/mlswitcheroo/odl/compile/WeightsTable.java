package org.mlswitcheroo.odl.compile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.Variant;
import org.mlswitcheroo.odl.model.WeightRule;
import org.mlswitcheroo.odl.model.Weights;
import org.mlswitcheroo.odl.read.Knowledge;

/**
 * The parameters of layers: for each operation and dialect the classes, and the rule of each
 * parameter.
 */
final class WeightsTable {
  private final Knowledge knowledge;

  WeightsTable(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** The table. */
  ObjectNode json() {
    ObjectNode table = JsonNodeFactory.instance.objectNode();
    for (Operation operation : knowledge.operations().values()) {
      ObjectNode dialects = JsonNodeFactory.instance.objectNode();
      new TreeMap<>(operation.variants())
          .forEach(
              (name, variant) ->
                  of(operation, variant).ifPresent(node -> dialects.set(name, node)));
      if (!dialects.isEmpty()) {
        table.set(operation.operation(), dialects);
      }
    }
    return table;
  }

  private static Optional<ObjectNode> of(Operation operation, Variant variant) {
    Optional<Weights> weights =
        variant
            .weights()
            .or(
                () ->
                    variant.choose().stream()
                        .flatMap(entry -> entry.weights().stream())
                        .findFirst())
            .or(operation::weights);
    if (weights.isEmpty()) {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      plain(variant, false).forEach(node.putArray("plain")::add);
      boolean any = operation.variants().values().stream().anyMatch(v -> v.weights().isPresent());
      return any && !node.get("plain").isEmpty() ? Optional.of(node) : Optional.empty();
    }
    return weights.map(
        found -> {
          ObjectNode node = JsonNodeFactory.instance.objectNode();
          plain(variant, true).forEach(node.putArray("plain")::add);
          ArrayNode classes = node.putArray("classes");
          classes(variant).forEach(classes::add);
          ArrayNode helpers = node.putArray("helpers"); // whose parameters have the target's names
          variant.choose().stream()
              .filter(entry -> entry.weights().isPresent())
              .flatMap(entry -> entry.helper().stream())
              .forEach(helper -> helpers.add(helper.text()));
          found.custom().ifPresent(custom -> node.put("custom", custom.text()));
          ObjectNode rules = node.putObject("weights");
          found.rules().forEach((name, rule) -> rules.set(name, rule(rule)));
          ArrayNode ignored = node.putArray("ignored");
          found.ignored().forEach(name -> ignored.add(name.text()));
          return node;
        });
  }

  /** Helpers whose parameters have the names of the hub. */
  private static SortedSet<String> plain(Variant variant, boolean beside) {
    SortedSet<String> names = new TreeSet<>();
    Stream.concat(beside ? Stream.of() : Stream.of(variant), variant.choose().stream())
        .filter(entry -> entry.weights().isEmpty())
        .flatMap(entry -> entry.helper().stream())
        .forEach(helper -> names.add(helper.text()));
    boolean only = classes(variant).stream().noneMatch(name -> name.contains("."));
    return beside && only ? new TreeSet<>() : names;
  }

  private static SortedSet<String> classes(Variant variant) {
    SortedSet<String> names = new TreeSet<>();
    Stream.concat(Stream.of(variant), variant.choose().stream())
        .forEach(
            each -> {
              each.api().forEach(api -> names.add(api.name()));
              each.layer().forEach(layer -> names.add(layer.name()));
              each.helper().ifPresent(helper -> names.add(helper.text()));
            });
    return names;
  }

  private static ObjectNode rule(WeightRule rule) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    if (rule.name().size() == 1) {
      node.put("name", rule.name().get(0).text());
    } else if (!rule.name().isEmpty()) {
      ArrayNode names = node.putArray("names");
      rule.name().forEach(name -> names.add(name.text()));
      node.put("combine", rule.combine().isEmpty() ? "concat" : rule.combine());
      node.put("axis", rule.axis().orElse(0));
    } else {
      node.putNull("name");
    }
    if (!rule.permute().isEmpty()) {
      ArrayNode permute = node.putArray("permute");
      rule.permute().forEach(permute::add);
    }
    if (!rule.axes().isEmpty()) {
      node.put("axes", rule.axes());
    }
    if (!rule.reshape().isEmpty()) {
      ArrayNode reshape = node.putArray("reshape");
      rule.reshape().forEach(part -> reshape.add(part.text()));
    }
    if (rule.optional()) {
      node.put("optional", true);
    }
    return node;
  }
}
