package org.mlswitcheroo.core.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which units of rules a file needs: from the names it contains to operations, with what these use.
 * Immutable.
 */
public final class UnitTable {
  /** One interface of a dialect and the unit that knows it. */
  private record Row(String path, String unit) {}

  private final Map<String, Map<String, List<Row>>> byWord = new HashMap<>();
  private final Map<String, Map<String, String>> closures = new HashMap<>();

  private UnitTable() {}

  /** Reads the tables of the knowledge base. */
  public static UnitTable load(KnowledgeTables tables) {
    UnitTable table = new UnitTable();
    for (String[] row : tables.lines("index.tsv")) {
      String path = row[1].endsWith("()") ? row[1].substring(0, row[1].length() - 2) : row[1];
      table
          .byWord
          .computeIfAbsent(row[0], k -> new HashMap<>())
          .computeIfAbsent(path.substring(path.lastIndexOf('.') + 1), k -> new ArrayList<>(2))
          .add(new Row(row[1], row[2]));
    }
    for (String[] row : tables.lines("closure.tsv")) {
      table.closures.computeIfAbsent(row[0], k -> new HashMap<>()).put(row[1], row[2]);
    }
    return table;
  }

  /** The units whose interfaces may be meant by one of the words. */
  public Set<String> units(String dialect, Collection<String> words) {
    Set<String> found = new HashSet<>();
    rows(dialect, words).forEach(row -> found.add(row.unit));
    return found;
  }

  /**
   * The interfaces that may be meant by one of the words, sorted; those of methods start with a
   * point.
   */
  public SortedSet<String> interfaces(String dialect, Collection<String> words) {
    SortedSet<String> found = new TreeSet<>();
    rows(dialect, words).forEach(row -> found.add(row.path));
    return found;
  }

  private List<Row> rows(String dialect, Collection<String> words) {
    Map<String, List<Row>> rows = byWord.getOrDefault(dialect, Map.of());
    List<Row> found = new ArrayList<>();
    words.forEach(word -> found.addAll(rows.getOrDefault(word, List.of())));
    return found;
  }

  /** A unit and what its variants in a dialect use. */
  public List<String> closure(String dialect, String unit) {
    String known = closures.getOrDefault(dialect, Map.of()).get(unit);
    return known == null ? List.of(unit) : List.of(known.split(" "));
  }
}
