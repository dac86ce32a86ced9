package org.mlswitcheroo.core.project;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Takes the record of a fact apart into nodes and other values, and puts it together again. */
final class Shape {
  private static final Set<String> NUMBERS = Set.of("index", "rank");

  /** Places in the syntax, which other files have no use for. */
  private static final Set<String> PLACES = Set.of("stmt", "fallback", "annotation");

  private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();
  private final Constructor<?> constructor;
  private final RecordComponent[] components;

  private Shape(Class<?> type) {
    this.components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      this.constructor = type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("not a record of facts (" + type + ")", e);
    }
  }

  static Shape of(Class<?> type) {
    return KNOWN.computeIfAbsent(type, Shape::new);
  }

  /** The values of a fact; what is a node and not -1 is given as the function says. */
  List<Object> values(Object fact, Function<Integer, Object> nodes) {
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : components) {
      Object value;
      try {
        value = component.getAccessor().invoke(fact);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("a public record cannot be read (" + fact + ")", e);
      }
      String name = component.getName();
      if (PLACES.contains(name)) {
        values.add(-1);
      } else if (value instanceof Integer node && node >= 0 && !NUMBERS.contains(name)) {
        values.add(nodes.apply(node));
      } else {
        values.add(value);
      }
    }
    return values;
  }

  /** A fact of values. */
  Object make(List<Object> values) {
    try {
      return constructor.newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a public record cannot be made of (" + values + ")", e);
    }
  }
}
