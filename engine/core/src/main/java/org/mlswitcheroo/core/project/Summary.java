package org.mlswitcheroo.core.project;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What other files may know of a file: facts about its definitions, by the node that they are kept
 * under, in an order that depends on nothing but them. Immutable.
 */
record Summary(Map<Integer, List<Entry>> entries) {
  /** Nothing is known. */
  static final Summary EMPTY = new Summary(Map.of());

  /**
   * A fact whose nodes are references.
   *
   * @param type class of the fact
   * @param values its components, nodes as {@link Ref}
   */
  record Entry(Class<?> type, List<Object> values) {
    private String order() {
      return type.getSimpleName() + values;
    }
  }

  /** The facts that are kept under a node. */
  List<Entry> at(int node) {
    return entries.getOrDefault(node, List.of());
  }

  /** Gathers facts. */
  static final class Builder {
    private final Map<Integer, Set<Entry>> entries = new HashMap<>();

    void add(int key, Entry entry) {
      entries.computeIfAbsent(key, k -> new HashSet<>()).add(entry);
    }

    Summary build() {
      Map<Integer, List<Entry>> sorted = new HashMap<>();
      entries.forEach(
          (key, some) ->
              sorted.put(key, some.stream().sorted(Comparator.comparing(Entry::order)).toList()));
      return new Summary(sorted);
    }
  }
}
