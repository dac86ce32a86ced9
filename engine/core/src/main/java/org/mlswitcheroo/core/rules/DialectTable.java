package org.mlswitcheroo.core.rules;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mlswitcheroo.facts.target.AddImport;

/** The dialects and their properties. Immutable. */
public final class DialectTable {
  private final Map<String, Map<String, List<String>>> dialects = new TreeMap<>();

  private DialectTable(List<String[]> rows) {
    for (String[] row : rows) {
      dialects
          .computeIfAbsent(row[0], k -> new LinkedHashMap<>())
          .merge(row[1], List.of(row[2]), DialectTable::joined);
    }
  }

  private static List<String> joined(List<String> a, List<String> b) {
    return java.util.stream.Stream.concat(a.stream(), b.stream()).toList();
  }

  /** Reads the table of the knowledge base. */
  public static DialectTable load(KnowledgeTables tables) {
    return new DialectTable(tables.lines("dialects.tsv"));
  }

  /** Names of all dialects, sorted. */
  public List<String> names() {
    return List.copyOf(dialects.keySet());
  }

  /** The values of a property, none when the dialect does not have it. */
  public List<String> values(String dialect, String key) {
    return dialects.getOrDefault(dialect, Map.of()).getOrDefault(key, List.of());
  }

  /**
   * The dialects that serve a target, nearest first: its lineage, then that of the dialect of its
   * modules. The dialect itself is always there.
   */
  public List<String> line(String dialect) {
    Set<String> line = new LinkedHashSet<>(List.of(dialect));
    for (String name : joined(List.of(dialect), values(dialect, "modules"))) {
      line.add(name);
      line.addAll(values(name, "lineage"));
    }
    return List.copyOf(line);
  }

  /** All properties of a dialect. */
  public Map<String, List<String>> traits(String dialect) {
    return dialects.getOrDefault(dialect, Map.of());
  }

  /** The import that binds an alias of a dialect. */
  public Optional<AddImport> importOf(String dialect, String alias) {
    for (String row : values(dialect, "alias")) {
      String[] parts = row.split(" ");
      if (parts[0].equals(alias)) {
        String name = parts.length > 2 ? parts[2] : "";
        String last = name.isEmpty() ? parts[1].substring(parts[1].lastIndexOf('.') + 1) : name;
        boolean plain = last.equals(alias) && (!name.isEmpty() || !parts[1].contains("."));
        return Optional.of(new AddImport(parts[1], name, plain ? "" : alias));
      }
    }
    return Optional.empty();
  }
}
