package org.mlswitcheroo.cli.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mlswitcheroo.cli.CommandException;
import org.mlswitcheroo.cli.syntax.NearestName;
import org.mlswitcheroo.core.rules.DialectTable;
import org.mlswitcheroo.core.rules.KnowledgeTables;

/** Knows the dialects by name and by what their files import. */
public final class SourceDialects {
  private static final Pattern IMPORT =
      Pattern.compile(
          "(?m)^[ \\t]*(?:from[ \\t]+([\\w.]+)[ \\t]+import\\b|import[ \\t]+([^#\\n;]+))");
  private final DialectTable table;
  private final SortedMap<String, Set<String>> roots = new TreeMap<>();

  public SourceDialects(KnowledgeTables tables, DialectTable table) {
    this.table = table;
    for (String name : table.names()) {
      roots.put(name, new TreeSet<>(table.values(name, "root")));
    }
    boolean told = roots.values().stream().noneMatch(Set::isEmpty);
    for (String[] row : told ? List.<String[]>of() : tables.lines("index.tsv")) {
      if (!row[1].startsWith(".")
          && row[1].contains(".")
          && roots.containsKey(row[0])
          && table.values(row[0], "root").isEmpty()) {
        roots.get(row[0]).add(row[1].substring(0, row[1].indexOf('.')));
      }
    }
  }

  /** The dialect of a name that the user gave. */
  public String named(String name, String option) {
    if (!table.names().contains(name)) {
      throw CommandException.usage(
          "the option (--" + option + ") names no dialect (" + name + ").",
          NearestName.advice(
              name, table.names(), "Maybe one of: " + String.join(", ", table.names()) + "."));
    }
    return name;
  }

  /** The dialect that files are written in, by their imports. */
  public String inferred(Stream<String> texts) {
    Set<String> found = new TreeSet<>();
    Set<String> modules = texts.flatMap(text -> imports(text).stream()).collect(Collectors.toSet());
    for (String module : modules) {
      roots.forEach(
          (dialect, names) -> {
            if (names.stream().anyMatch(n -> module.equals(n) || module.startsWith(n + "."))) {
              found.add(dialect);
            }
          });
    }
    List<String> best = new ArrayList<>(found);
    best.removeIf(
        name ->
            found.stream()
                .anyMatch(o -> !o.equals(name) && table.values(o, "lineage").contains(name)));
    if (best.size() > 1) {
      best.remove("numpy");
    }
    if (best.size() == 1) {
      return best.get(0);
    }
    throw CommandException.usage(
        best.isEmpty()
            ? "no framework is imported, so the source dialect is not clear."
            : "several frameworks are imported ("
                + String.join(", ", best)
                + "), so the source dialect is not clear.",
        "Maybe add --source with one of: "
            + String.join(", ", best.isEmpty() ? table.names() : best)
            + ".");
  }

  private static Set<String> imports(String text) {
    Set<String> modules = new TreeSet<>();
    Matcher m = IMPORT.matcher(text);
    while (m.find()) {
      if (m.group(1) != null) {
        modules.add(m.group(1));
      } else {
        for (String part : m.group(2).split(",", -1)) {
          modules.add(part.strip().replaceFirst("\\s.*", ""));
        }
      }
    }
    return modules;
  }

  /** The dialect and those whose operations it takes over, nearest first. */
  public List<String> lineage(String dialect) {
    return table.line(dialect);
  }

  /** First parts of the dotted names of each dialect. */
  public Map<String, Set<String>> roots() {
    return roots;
  }
}
