package org.mlswitcheroo.odl.compile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlswitcheroo.odl.model.ArgMapping;
import org.mlswitcheroo.odl.model.Example;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.Source;
import org.mlswitcheroo.odl.model.StdArg;
import org.mlswitcheroo.odl.model.Text;
import org.mlswitcheroo.odl.model.Variant;
import org.mlswitcheroo.odl.read.Knowledge;
import org.mlswitcheroo.odl.read.Problems;

/**
 * How each source dialect spells each operation, with the examples and tolerances: what the command
 * {@code ci} makes calls of.
 */
final class CiTable {
  private final Knowledge knowledge;

  CiTable(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** Operation, then dialect, then its names. */
  ObjectNode json() {
    ObjectNode table = JsonNodeFactory.instance.objectNode();
    knowledge.operations().values().stream()
        .filter(operation -> !operation.isAdapter())
        .forEach(operation -> table.set(operation.operation(), of(operation)));
    return table;
  }

  private ObjectNode of(Operation operation) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("kind", operation.kind());
    node.put("family", operation.family());
    node.put("place", operation.place().fileAndLine());
    node.put("random", operation.random());
    operation.testRtol().ifPresent(value -> node.put("rtol", value.text()));
    operation.testAtol().ifPresent(value -> node.put("atol", value.text()));
    if (!operation.testEdges().isEmpty()) {
      node.put("edges", operation.testEdges());
    }
    if (!operation.testGradient().isEmpty()) {
      node.put("gradient", operation.testGradient());
    }
    ObjectNode dialects = node.putObject("dialects");
    operation
        .variants()
        .forEach(
            (dialect, variant) -> {
              ObjectNode names = names(variant);
              if (!names.isEmpty()) {
                names.set("arguments", arguments(operation, variant));
                names.put("signature", signature(operation, variant));
                dialects.set(dialect, names);
              }
            });
    ObjectNode entries = node.putObject("entries");
    for (String dialect : knowledge.dialects().keySet()) {
      knowledge
          .target(operation, dialect)
          .filter(found -> !found.getValue().choose().isEmpty())
          .ifPresent(found -> entries.set(dialect, entries(found.getValue(), layouts(dialect))));
    }
    ArrayNode examples = node.putArray("examples");
    operation.examples().forEach(example -> add(examples, example));
    return node;
  }

  /** Whether a target stores maps with the channels last. */
  private boolean layouts(String name) {
    return knowledge.line(name).stream()
        .flatMap(each -> knowledge.dialect(each).stream())
        .map(dialect -> dialect.traits().get("target_rules"))
        .anyMatch(rules -> rules != null && rules.text().contains("layout"));
  }

  /** The places and guards of the entries among which a target chooses, by number. */
  private static ObjectNode entries(Variant variant, boolean layouts) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    List<Set<String>> before = new ArrayList<>();
    for (int i = 0; i < variant.choose().size(); i++) {
      Variant entry = variant.choose().get(i);
      Set<String> guards = new LinkedHashSet<>();
      entry.when().forEach(guard -> guards.add(guard.text()));
      // it never serves where one before has no other guards, or where no array has another layout
      if (before.stream().noneMatch(guards::containsAll)
          && (layouts || guards.stream().noneMatch(guard -> guard.startsWith("layout(")))) {
        before.add(guards);
        ObjectNode one = node.putObject("" + i);
        one.put("place", entry.place().fileAndLine());
        ArrayNode when = one.putArray("when");
        guards.forEach(when::add);
      }
    }
    return node;
  }

  private static ObjectNode names(Variant variant) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    if (variant.isRecognised()) {
      put(node, "api", variant.api());
    }
    put(node, "methods", variant.methods());
    put(node, "inplace", variant.inplace());
    put(node, "attributes", variant.attributes());
    put(node, "layer", variant.layer());
    return node;
  }

  /** Parameters in order, each as the argument or as argument=parameter. */
  private static String signature(Operation operation, Variant variant) {
    return new SourceSpec(operation, variant, Set.of(), Map.of(), new Problems())
        .function(Optional.empty());
  }

  /** What the arguments that take no tensor may be, under the names of the dialect. */
  private static ObjectNode arguments(Operation operation, Variant variant) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    for (StdArg arg : operation.stdArgs()) {
      ArgMapping mapping = variant.args().get(arg.name());
      String name = mapping == null ? arg.name() : mapping.name();
      if (!name.isEmpty() && !arg.isTensor() && !arg.isVariadic()) {
        ObjectNode row = node.putObject(name);
        row.put("type", arg.type());
        arg.options().forEach(option -> row.withArray("options").add(option.text()));
      }
    }
    return node;
  }

  private static void put(ObjectNode node, String key, List<Source> names) {
    if (!names.isEmpty()) {
      ArrayNode array = node.putArray(key);
      names.forEach(name -> array.add(name.name()));
    }
  }

  private static void add(ArrayNode examples, Example example) {
    Map.Entry<String, Text> source = example.texts().entrySet().iterator().next();
    if (example.texts().size() > 1 && !negative(example)) {
      ObjectNode node = examples.addObject();
      node.put("name", example.name());
      node.put("dialect", source.getKey());
      node.put("text", source.getValue().text());
      node.put("setup", example.setup());
      ObjectNode types = node.putObject("types");
      example.types().forEach((name, type) -> types.put(name, type.text()));
    }
  }

  /** Whether all targets leave the text as it is. */
  private static boolean negative(Example example) {
    return example.texts().values().stream()
        .skip(1)
        .allMatch(text -> text.text().equals("unchanged"));
  }
}
