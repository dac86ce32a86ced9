package org.mlswitcheroo.cli.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Operations by frameworks. A cell is mapped, partly (some arguments have no form), unsupported or
 * none.
 */
final class Matrix {
  private static final String NONE = "none";
  private final SortedMap<String, Map<String, String>> cells = new TreeMap<>();
  private final Map<String, String> families = new TreeMap<>();
  private final Map<String, Map<String, String>> reasons = new TreeMap<>();
  private final SortedSet<String> dialects = new TreeSet<>();

  private Matrix() {}

  /** Reads the catalog that the ODL compiler writes. */
  static Matrix of(String catalog) {
    Matrix matrix = new Matrix();
    try {
      new ObjectMapper()
          .readTree(catalog)
          .properties()
          .forEach(op -> matrix.add(op.getKey(), op.getValue()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the catalog of operations (ops.json) is no JSON", e);
    }
    return matrix;
  }

  private void add(String name, JsonNode op) {
    if (op.path("kind").asText().equals("adapter")) {
      return;
    }
    families.put(name, op.path("family").asText());
    Map<String, String> row = cells.computeIfAbsent(name, k -> new TreeMap<>());
    op.path("dialects")
        .properties()
        .forEach(
            entry -> {
              dialects.add(entry.getKey());
              row.put(entry.getKey(), cell(name, entry.getKey(), entry.getValue()));
            });
  }

  private String cell(String name, String dialect, JsonNode variant) {
    JsonNode choose = variant.path("choose");
    int refused = 0;
    String reason = variant.path("unsupported").asText("");
    for (JsonNode entry : choose) {
      if (entry.has("unsupported")) {
        refused++;
        reason = reason.isEmpty() ? entry.get("unsupported").asText() : reason;
      }
    }
    if (!reason.isEmpty()) {
      reasons.computeIfAbsent(name, k -> new TreeMap<>()).put(dialect, reason);
    }
    if (variant.has("unsupported") || (choose.size() > 0 && refused == choose.size())) {
      return "unsupported";
    }
    return refused > 0 ? "partly" : "mapped";
  }

  String text() {
    int width = cells.keySet().stream().mapToInt(String::length).max().orElse(9);
    StringBuilder out = new StringBuilder(padded("operation", width));
    dialects.forEach(d -> out.append("  ").append(padded(d, 11)));
    out.append('\n');
    cells.forEach(
        (name, row) -> {
          StringBuilder line = new StringBuilder(padded(name, width));
          dialects.forEach(d -> line.append("  ").append(padded(row.getOrDefault(d, NONE), 11)));
          out.append(line.toString().stripTrailing()).append('\n');
        });
    out.append(cells.size()).append(" operations");
    totals().forEach((d, n) -> out.append("; ").append(d).append(' ').append(n));
    return out.append(".\n").toString();
  }

  String markdown() {
    StringBuilder out = new StringBuilder("| operation | family |");
    dialects.forEach(d -> out.append(' ').append(d).append(" |"));
    out.append("\n|---|---|").append("---|".repeat(dialects.size())).append('\n');
    cells.forEach(
        (name, row) -> {
          out.append("| ").append(name).append(" | ").append(families.get(name)).append(" |");
          for (String d : dialects) {
            String reason = reasons.getOrDefault(name, Map.of()).getOrDefault(d, "");
            String cell =
                row.getOrDefault(d, NONE)
                    + (reason.isEmpty() ? "" : ": " + reason.replace("|", "\\|"));
            out.append(' ').append(cell).append(" |");
          }
          out.append('\n');
        });
    return out.toString();
  }

  Map<String, Object> json() {
    Map<String, Object> ops = new LinkedHashMap<>();
    cells.forEach(
        (name, row) -> {
          Map<String, Object> op = new LinkedHashMap<>();
          op.put("family", families.getOrDefault(name, ""));
          Map<String, Object> of = new LinkedHashMap<>();
          for (String d : dialects) {
            Map<String, String> cell = new LinkedHashMap<>();
            cell.put("status", row.getOrDefault(d, NONE));
            cell.put("reason", reasons.getOrDefault(name, Map.of()).getOrDefault(d, ""));
            of.put(d, cell);
          }
          op.put("dialects", of);
          ops.put(name, op);
        });
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("operations", ops);
    json.put("mapped", totals());
    return json;
  }

  /** Operations that a dialect has a form for, at least with some arguments. */
  private Map<String, Integer> totals() {
    Map<String, Integer> totals = new TreeMap<>();
    for (String d : dialects) {
      long n =
          cells.values().stream()
              .map(row -> row.getOrDefault(d, NONE))
              .filter(c -> c.equals("mapped") || c.equals("partly"))
              .count();
      totals.put(d, (int) n);
    }
    return totals;
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
