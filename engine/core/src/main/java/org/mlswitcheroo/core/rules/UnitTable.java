package org.mlswitcheroo.core.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which units of rules a file needs: from the names it contains to operations, with what these use.
 * Immutable.
 */
public final class UnitTable {
  private final Map<String, Map<String, Set<String>>> byWord = new HashMap<>();
  private final Map<String, Map<String, List<String>>> closures = new HashMap<>();

  private UnitTable() {}

  /** Reads the tables of the knowledge base. */
  public static UnitTable load(KnowledgeTables tables) {
    UnitTable table = new UnitTable();
    for (String[] row : tables.lines("index.tsv")) {
      String path = row[1].endsWith("()") ? row[1].substring(0, row[1].length() - 2) : row[1];
      table
          .byWord
          .computeIfAbsent(row[0], k -> new HashMap<>())
          .computeIfAbsent(path.substring(path.lastIndexOf('.') + 1), k -> new HashSet<>())
          .add(row[2]);
    }
    for (String[] row : tables.lines("closure.tsv")) {
      table
          .closures
          .computeIfAbsent(row[0], k -> new HashMap<>())
          .put(row[1], List.of(row[2].split(" ")));
    }
    return table;
  }

  /** The units whose interfaces may be meant by one of the words. */
  public Set<String> units(String dialect, Collection<String> words) {
    Map<String, Set<String>> units = byWord.getOrDefault(dialect, Map.of());
    Set<String> found = new HashSet<>();
    words.forEach(word -> found.addAll(units.getOrDefault(word, Set.of())));
    return found;
  }

  /** A unit and what its variants in a dialect use. */
  public List<String> closure(String dialect, String unit) {
    return closures.getOrDefault(dialect, Map.of()).getOrDefault(unit, List.of(unit));
  }
}
