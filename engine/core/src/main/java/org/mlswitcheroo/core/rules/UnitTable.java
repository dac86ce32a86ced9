package org.mlswitcheroo.core.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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

  private final SortedLines words;
  private final SortedLines closures;

  private UnitTable(SortedLines words, SortedLines closures) {
    this.words = words;
    this.closures = closures;
  }

  /** Finds the tables of the knowledge base. */
  public static UnitTable load(KnowledgeTables tables) {
    return new UnitTable(tables.sorted("words.tsv"), tables.sorted("closure.tsv"));
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

  private List<Row> rows(String dialect, Collection<String> named) {
    List<Row> found = new ArrayList<>();
    for (String word : named) {
      for (String line : words.beginning(dialect + "\t" + word + "\t")) {
        int unit = line.lastIndexOf('\t');
        int path = line.lastIndexOf('\t', unit - 1);
        found.add(new Row(line.substring(path + 1, unit), line.substring(unit + 1)));
      }
    }
    return found;
  }

  /** A unit and what its variants in a dialect use. */
  public List<String> closure(String dialect, String unit) {
    String start = dialect + "\t" + unit + "\t";
    List<String> known = closures.beginning(start);
    return known.isEmpty()
        ? List.of(unit)
        : List.of(known.get(0).substring(start.length()).split(" "));
  }
}
