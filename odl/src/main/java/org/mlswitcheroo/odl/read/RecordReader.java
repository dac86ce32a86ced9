package org.mlswitcheroo.odl.read;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mlswitcheroo.odl.model.Key;
import org.mlswitcheroo.odl.model.Place;
import org.mlswitcheroo.odl.model.Scalar;
import org.mlswitcheroo.odl.model.Text;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Makes a record of a YAML mapping: a key for each component, nothing else, each of the right type.
 *
 * <p>A component of the type {@link Place} gets the place of the mapping. A missing key gives an
 * empty text, list, map or optional, or false.
 */
final class RecordReader {
  private final String file;
  private final Problems problems;
  private final ValueReader values;

  RecordReader(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
    this.values = new ValueReader(this, problems);
  }

  /** The place of a node. */
  Place place(Node node) {
    return new Place(file, node.getStartMark().getLine() + 1, node.getStartMark().getColumn() + 1);
  }

  /** Reads a record, or reports why it cannot. */
  <T> Optional<T> read(Node node, Class<T> type) {
    if (node instanceof ScalarNode scalar && Scalar.class.isAssignableFrom(type)) {
      String text = scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue();
      return Optional.of(type.cast(call(type, new Text(text, place(node)))));
    }
    if (!(node instanceof MappingNode mapping)) {
      problems.add(
          place(node),
          "ODL-TYPE",
          "expected the keys of "
              + type.getSimpleName()
              + ", found "
              + ValueReader.name(node)
              + ".");
      return Optional.empty();
    }
    return build(place(node), entries(mapping), type);
  }

  /** The entries of a mapping in order; reports a key that is repeated or no text. */
  Map<String, NodeTuple> entries(MappingNode mapping) {
    Map<String, NodeTuple> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(place(tuple.getKeyNode()), "ODL-TYPE", "a key must be a text.");
      } else if (entries.putIfAbsent(key.getValue(), tuple) != null) {
        problems.add(
            place(key), "ODL-KEY-TWICE", "the key (" + key.getValue() + ") is given twice.");
      }
    }
    return entries;
  }

  private <T> Optional<T> build(Place place, Map<String, NodeTuple> entries, Class<T> type) {
    List<RecordComponent> keys = Keys.of(type);
    List<String> known = keys.stream().filter(key -> !Keys.isOthers(key)).map(Keys::name).toList();
    boolean open = keys.stream().anyMatch(Keys::isOthers);
    Map<String, NodeTuple> others = new LinkedHashMap<>(entries);
    known.forEach(others::remove);
    if (!open) {
      others.forEach((key, tuple) -> unknown(key, tuple, known));
    }
    List<Object> arguments = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getType() == Place.class) {
        arguments.add(place);
      } else if (Keys.isOthers(component)) {
        arguments.add(values.map(others, component.getGenericType()));
      } else {
        arguments.add(component(place, entries.get(Keys.name(component)), component));
      }
    }
    return Optional.of(make(type, arguments));
  }

  private Object component(Place place, @Nullable NodeTuple tuple, RecordComponent component) {
    Key key = component.getAnnotation(Key.class);
    if (tuple == null) {
      if (key != null && key.required()) {
        problems.add(
            place, "ODL-KEY-MISSING", "the key (" + Keys.name(component) + ") is missing.");
      }
      return ValueReader.absent(component.getType());
    }
    if (key != null && !key.unusable().isEmpty()) {
      problems.add(
          place(tuple.getKeyNode()),
          "ODL-KEY-UNUSABLE",
          "the key (" + Keys.name(component) + ") cannot be used yet: " + key.unusable() + ".");
      return ValueReader.absent(component.getType());
    }
    return values.read(tuple.getValueNode(), component.getGenericType(), key);
  }

  private void unknown(String key, NodeTuple tuple, List<String> known) {
    problems.unknown(
        place(tuple.getKeyNode()),
        "ODL-KEY-UNKNOWN",
        "the key (" + key + ") is unknown.",
        key,
        known);
  }

  private static Object call(Class<?> type, Text text) {
    try {
      return type.getMethod("scalar", Text.class).invoke(null, text);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a factory scalar(Text) is missing in " + type, e);
    }
  }

  private static <T> T make(Class<T> type, List<Object> arguments) {
    Class<?>[] types =
        java.util.Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(arguments.toArray());
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(type + ": " + e.getCause(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no canonical constructor of " + type, e);
    }
  }
}
