package org.mlswitcheroo.core.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How steps are written for one family of processors. Immutable and thread-safe. */
public final class EmitTable {
  private static final Pattern HOLE = Pattern.compile("\\{(\\w+)(?:\\.(\\w+))?}");

  /**
   * A row.
   *
   * @param operands names of the operands in order
   * @param temps registers that it needs besides, by name; the value tells pairs
   * @param archs processors, empty for all
   * @param text instructions with operands in braces
   * @param steps what it is made of, where it is no instruction
   */
  public record Row(
      String op,
      List<String> operands,
      Map<String, Boolean> temps,
      Set<String> archs,
      List<String> text,
      String steps) {

    /** Whether an operand occurs in the instructions. */
    boolean reads(String operand) {
      return text.stream()
          .anyMatch(
              line -> line.contains("{" + operand + "}") || line.contains("{" + operand + "."));
    }
  }

  private final Map<String, Map<String, String>> archs = new LinkedHashMap<>();
  private final Map<String, String> settings = new LinkedHashMap<>();
  private final Map<String, String> frames = new LinkedHashMap<>();
  private final Map<String, List<Row>> rows = new LinkedHashMap<>();

  /** The table of a family, or of the functions that all have. */
  public static EmitTable named(String family) {
    return of(TableLines.of(family));
  }

  /** A table of lines as the build writes them. */
  public static EmitTable of(List<String[]> lines) {
    EmitTable table = new EmitTable();
    for (String[] field : lines) {
      switch (field[0]) {
        case "arch" ->
            table
                .archs
                .computeIfAbsent(field[1], k -> new LinkedHashMap<>())
                .put(field[2], field[3]);
        case "setting" -> table.settings.put(field[1], field[2]);
        case "frame" -> table.frames.put(field[1], field[2]);
        default ->
            table
                .rows
                .computeIfAbsent(field[1], k -> new ArrayList<>())
                .add(
                    new Row(
                        field[1],
                        words(field[2], ","),
                        temps(field[3]),
                        Set.copyOf(words(field[4], " ")),
                        words(field[5], "\n"),
                        field[6]));
      }
    }
    return table;
  }

  private static List<String> words(String text, String separator) {
    return text.isBlank()
        ? List.of()
        : List.of(text.split(separator, -1)).stream().map(String::strip).toList();
  }

  private static Map<String, Boolean> temps(String text) {
    Map<String, Boolean> found = new LinkedHashMap<>();
    words(text, ",").forEach(t -> found.put(t.substring(0, t.indexOf(':')), t.endsWith(":l")));
    return found;
  }

  /** The processors. */
  public Set<String> archs() {
    return archs.keySet();
  }

  /** A setting, empty when it is not there. */
  public String setting(String name) {
    return settings.getOrDefault(name, "");
  }

  /** A number among the settings or the words of a processor. */
  int number(String arch, String name) {
    return Integer.decode(archs.getOrDefault(arch, Map.of()).getOrDefault(name, setting(name)));
  }

  /** The words of a processor. */
  Map<String, String> words(String arch) {
    return archs.getOrDefault(arch, Map.of());
  }

  /** A text around the instructions, empty when there is none. */
  String frame(String name) {
    return frames.getOrDefault(name, "");
  }

  boolean has(String op) {
    return rows.containsKey(op);
  }

  /** The row of a step for a processor. */
  Row row(String op, String arch) {
    for (Row row : rows.getOrDefault(op, List.of())) {
      if (row.archs.isEmpty() || row.archs.contains(arch)) {
        return row;
      }
    }
    throw new IllegalStateException("the step (" + op + ") has no row for (" + arch + ")");
  }

  /** A text with its words in braces replaced; a word that is unknown stays. */
  static String filled(String text, Map<String, String> words) {
    Matcher m = HOLE.matcher(text);
    StringBuilder out = new StringBuilder();
    while (m.find()) {
      String key = m.group(2) == null ? m.group(1) : m.group(1) + "." + m.group(2);
      m.appendReplacement(out, Matcher.quoteReplacement(words.getOrDefault(key, m.group())));
    }
    return m.appendTail(out).toString();
  }
}
