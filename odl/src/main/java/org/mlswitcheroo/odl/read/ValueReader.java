package org.mlswitcheroo.odl.read;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mlswitcheroo.odl.model.Key;
import org.mlswitcheroo.odl.model.Text;
import org.mlswitcheroo.odl.model.Value;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads a value of the type of a record component, and reports one of another type. */
final class ValueReader {
  private final RecordReader records;
  private final Problems problems;

  ValueReader(RecordReader records, Problems problems) {
    this.records = records;
    this.problems = problems;
  }

  /** What a component is when its key is missing. */
  static Object absent(Class<?> type) {
    if (type == boolean.class) {
      return false;
    }
    if (type == List.class) {
      return List.of();
    }
    if (type == Map.class) {
      return Map.of();
    }
    return type == Optional.class ? Optional.empty() : "";
  }

  /** What a node is called in a message. */
  static String name(Node node) {
    if (node instanceof ScalarNode scalar) {
      return "(" + scalar.getValue() + ")";
    }
    return node instanceof SequenceNode ? "a list" : "a mapping";
  }

  /** Reads a node; reports a fault and gives the absent value. */
  Object read(Node node, Type type, @Nullable Key key) {
    if (type instanceof ParameterizedType generic) {
      Type inner = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
      if (generic.getRawType() == Optional.class) {
        return Optional.ofNullable(one(node, (Class<?>) inner, key));
      }
      if (generic.getRawType() == List.class) {
        return list(node, (Class<?>) inner, key);
      }
      if (node instanceof MappingNode mapping) {
        return map(records.entries(mapping), type);
      }
      wrong(node, "a mapping");
      return Map.of();
    }
    Object value = one(node, (Class<?>) type, key);
    return value == null ? absent((Class<?>) type) : value;
  }

  /** Reads the values of a mapping in order. */
  Map<String, Object> map(Map<String, NodeTuple> entries, Type type) {
    Type inner = ((ParameterizedType) type).getActualTypeArguments()[1];
    Map<String, Object> map = new LinkedHashMap<>();
    entries.forEach(
        (name, tuple) -> {
          Object value =
              inner instanceof Class<?> plain
                  ? one(tuple.getValueNode(), plain, null)
                  : read(tuple.getValueNode(), inner, null);
          if (value != null) {
            map.put(name, value);
          }
        });
    return Collections.unmodifiableMap(map);
  }

  private List<Object> list(Node node, Class<?> inner, @Nullable Key key) {
    if (!(node instanceof SequenceNode sequence)) {
      if (key != null && key.single()) {
        Object value = one(node, inner, key);
        return value == null ? List.of() : List.of(value);
      }
      wrong(node, "a list");
      return List.of();
    }
    List<Object> list = new ArrayList<>();
    for (Node element : sequence.getValue()) {
      Object value = one(element, inner, key);
      if (value != null) {
        list.add(value);
      }
    }
    return List.copyOf(list);
  }

  private @Nullable Object one(Node node, Class<?> type, @Nullable Key key) {
    if (type == Value.class) {
      return value(node);
    }
    if (type.isRecord() && type != Text.class) {
      return records.read(node, type).orElse(null);
    }
    if (!(node instanceof ScalarNode scalar) || scalar.getTag().equals(Tag.NULL)) {
      return wrong(
          node, type == boolean.class || type == Boolean.class ? "true or false" : "a text");
    }
    String text = scalar.getValue();
    if (type == boolean.class || type == Boolean.class) {
      return scalar.getTag().equals(Tag.BOOL)
          ? (Object) text.toLowerCase(java.util.Locale.ROOT).equals("true")
          : wrong(node, "true or false");
    }
    if (type == Integer.class) {
      return text.matches("-?\\d{1,9}")
          ? (Object) Integer.valueOf(text)
          : wrong(node, "a whole number");
    }
    if (key != null && key.options().length > 0 && !List.of(key.options()).contains(text)) {
      problems.unknown(
          records.place(node),
          "ODL-VALUE-UNKNOWN",
          "the value (" + text + ") is none of (" + String.join(", ", key.options()) + ").",
          text,
          List.of(key.options()));
    }
    return type == Text.class ? new Text(text, records.place(node)) : text;
  }

  private @Nullable Object value(Node node) {
    if (node instanceof SequenceNode sequence) {
      String inner =
          sequence.getValue().stream()
              .map(this::value)
              .map(part -> part instanceof Value value ? value.python("str") : "")
              .collect(Collectors.joining(", "));
      return new Value("(" + inner + (sequence.getValue().size() == 1 ? ",)" : ")"), false);
    }
    if (!(node instanceof ScalarNode scalar)) {
      return wrong(node, "a value");
    }
    if (scalar.getTag().equals(Tag.NULL)) {
      return new Value("None", false);
    }
    if (scalar.getTag().equals(Tag.BOOL)) {
      return new Value(scalar.getValue().equalsIgnoreCase("true") ? "True" : "False", false);
    }
    return new Value(scalar.getValue(), scalar.getTag().equals(Tag.STR));
  }

  private @Nullable Object wrong(Node node, String expected) {
    problems.add(
        records.place(node), "ODL-TYPE", "expected " + expected + ", found " + name(node) + ".");
    return null;
  }
}
