package org.mlswitcheroo.core.convert;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlswitcheroo.core.project.Foreigners;
import org.mlswitcheroo.facts.Ids;
import org.mlswitcheroo.facts.meaning.Foreign;
import org.mlswitcheroo.facts.syntax.SyntaxTree;

/**
 * Leaves out the facts that speak of other files: whatever rules conclude about those is not
 * written here. Confined to one thread.
 */
final class OwnFacts {
  private static final Set<String> NUMBERS =
      Set.of("change", "count", "index", "offset", "order", "pos", "rank", "rec", "size");
  private final int size;
  private final boolean alone;
  private final Map<Class<?>, List<RecordComponent>> components = new HashMap<>();

  OwnFacts(SyntaxTree tree, Optional<Foreigners> foreign) {
    this.size = tree.nodes().size();
    this.alone = foreign.isEmpty();
  }

  /** The facts that speak of nodes of the file only, and that there are others. */
  List<Object> of(List<Object> facts) {
    if (alone) {
      return facts;
    }
    List<Object> own = new ArrayList<>();
    facts.stream().filter(this::isOwn).forEach(own::add);
    return own;
  }

  private boolean isOwn(Object fact) {
    if (fact instanceof Foreign) {
      return true;
    }
    for (RecordComponent component :
        components.computeIfAbsent(fact.getClass(), OwnFacts::references)) {
      Object value;
      try {
        value = component.getAccessor().invoke(fact);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("a public record cannot be read (" + fact + ")", e);
      }
      int node = value instanceof Long v ? Ids.node(v) : (Integer) value;
      if (node >= size) {
        return false;
      }
    }
    return true;
  }

  private static List<RecordComponent> references(Class<?> type) {
    List<RecordComponent> found = new ArrayList<>();
    RecordComponent[] all = type.getRecordComponents();
    for (RecordComponent each : all == null ? new RecordComponent[0] : all) {
      boolean id = each.getType() == int.class && !NUMBERS.contains(each.getName());
      if (id || each.getType() == long.class) {
        found.add(each);
      }
    }
    return found;
  }
}
