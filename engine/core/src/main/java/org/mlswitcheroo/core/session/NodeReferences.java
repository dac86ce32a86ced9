package org.mlswitcheroo.core.session;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlswitcheroo.facts.Ids;

/**
 * Finds what facts refer to: every {@code int} of a record of facts is a node, or -1 for none,
 * unless its name says that it is a number; every {@code long} is a value. Not thread-safe.
 */
final class NodeReferences {
  private static final Set<String> NUMBERS =
      Set.of(
          "change", "column", "count", "end", "first", "index", "last", "line", "offset", "order",
          "pos", "rank", "rec", "size", "start");

  private final int nodes;
  private final Map<Class<?>, List<RecordComponent>> components = new HashMap<>();

  NodeReferences(int nodes) {
    this.nodes = nodes;
  }

  /** The first reference of a fact that leads out of the tree, as text. */
  Optional<String> dangling(Object fact) {
    if (fact instanceof Collection<?> list) {
      return list.stream().flatMap(each -> dangling(each).stream()).findFirst();
    }
    if (fact instanceof Long value) {
      return lost("value", value);
    }
    if (!(fact instanceof Record)) {
      return Optional.empty();
    }
    for (RecordComponent component :
        components.computeIfAbsent(fact.getClass(), NodeReferences::read)) {
      Optional<String> lost = dangling(fact, component);
      if (lost.isPresent()) {
        return lost;
      }
    }
    return Optional.empty();
  }

  private Optional<String> dangling(Object fact, RecordComponent component) {
    Object value;
    try {
      value = component.getAccessor().invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a public record cannot be read (" + fact + ")", e);
    }
    if (value instanceof Integer node) {
      boolean inside = node >= -1 && node < nodes;
      return inside
          ? Optional.empty()
          : Optional.of(component.getName() + " leads nowhere (" + node + ")");
    }
    return value instanceof Long v ? lost(component.getName(), v) : dangling(value);
  }

  private Optional<String> lost(String name, long value) {
    boolean inside = value == -1 || value >= 0 && Ids.node(value) < nodes;
    return inside ? Optional.empty() : Optional.of(name + " leads nowhere (" + value + ")");
  }

  private static List<RecordComponent> read(Class<?> type) {
    List<RecordComponent> found = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getType() != int.class || !NUMBERS.contains(component.getName())) {
        found.add(component);
      }
    }
    return found;
  }
}
