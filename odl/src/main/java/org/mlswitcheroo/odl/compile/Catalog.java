package org.mlswitcheroo.odl.compile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.StdArg;
import org.mlswitcheroo.odl.model.Text;
import org.mlswitcheroo.odl.model.Variant;
import org.mlswitcheroo.odl.read.Knowledge;

/** The catalog of operations, for reports and documentation. */
final class Catalog {
  private final Knowledge knowledge;

  Catalog(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** The catalog, operation by operation. */
  ObjectNode json() {
    ObjectNode catalog = JsonNodeFactory.instance.objectNode();
    knowledge.operations().forEach((name, operation) -> catalog.set(name, of(operation)));
    return catalog;
  }

  private ObjectNode of(Operation operation) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("family", operation.family());
    node.put("place", operation.place().fileAndLine());
    node.put("kind", operation.kind());
    put(node, "tier", operation.tier());
    node.put("summary", operation.summary());
    put(node, "doc", operation.doc());
    put(node, "op_type", operation.opType());
    put(node, "layout", operation.layout());
    operation.meaning().ifPresent(text -> node.put("meaning", text.text()));
    texts(node, "laws", operation.laws());
    operation.testRtol().ifPresent(value -> node.put("test_rtol", value.text()));
    operation.testAtol().ifPresent(value -> node.put("test_atol", value.text()));
    ArrayNode args = node.putArray("std_args");
    operation.stdArgs().forEach(arg -> args.add(arg(arg)));
    if (!operation.call().isEmpty()) {
      ArrayNode call = node.putArray("call");
      operation.call().forEach(arg -> call.add(arg(arg)));
    }
    operation.returns().ifPresent(returns -> node.put("returns", returns.described()));
    ObjectNode dialects = node.putObject("dialects");
    for (String dialect : knowledge.dialects().keySet()) {
      Variant own = operation.variants().get(dialect);
      if (own != null && !own.isTarget()) {
        dialects.set(dialect, dialect(dialect, own));
      } else {
        knowledge
            .target(operation, dialect)
            .ifPresent(found -> dialects.set(dialect, dialect(found.getKey(), found.getValue())));
      }
    }
    return node;
  }

  private static ObjectNode arg(StdArg arg) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("name", arg.name());
    put(node, "type", arg.type());
    put(node, "doc", arg.doc());
    arg.python().ifPresent(text -> node.put("default", text));
    arg.min().ifPresent(value -> node.put("min", value.text()));
    arg.max().ifPresent(value -> node.put("max", value.text()));
    texts(node, "options", arg.options());
    arg.rank().ifPresent(text -> node.put("rank", text.text()));
    arg.dtype().ifPresent(text -> node.put("dtype", text.text()));
    if (arg.isVariadic()) {
      node.put("is_variadic", true);
    }
    put(node, "axis", arg.axis());
    return node;
  }

  private static ObjectNode dialect(String owner, Variant variant) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("from", owner);
    form(node, variant);
    if (!variant.choose().isEmpty()) {
      ArrayNode entries = node.putArray("choose");
      variant
          .choose()
          .forEach(
              entry -> {
                ObjectNode one = entries.addObject();
                texts(one, "when", entry.when());
                form(one, entry);
              });
    }
    return node;
  }

  private static void form(ObjectNode node, Variant variant) {
    if (!variant.api().isEmpty()) {
      ArrayNode names = node.putArray("api");
      variant.api().forEach(api -> names.add(api.name()));
    }
    Map.of(
            "methods",
            variant.methods(),
            "attributes",
            variant.attributes(),
            "layer",
            variant.layer())
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(entry -> !entry.getValue().isEmpty())
        .forEach(
            entry -> {
              ArrayNode names = node.putArray(entry.getKey());
              entry.getValue().forEach(name -> names.add(name.name()));
            });
    variant.macroTemplate().ifPresent(text -> node.put("template", text.text()));
    variant.helper().ifPresent(text -> node.put("helper", text.text()));
    variant.unsupported().ifPresent(text -> node.put("unsupported", text.text()));
  }

  private static void texts(ObjectNode node, String key, java.util.List<Text> texts) {
    if (!texts.isEmpty()) {
      ArrayNode array = node.putArray(key);
      texts.forEach(text -> array.add(text.text()));
    }
  }

  private static void put(ObjectNode node, String key, String text) {
    if (!text.isEmpty()) {
      node.put(key, text);
    }
  }
}
