package org.mlswitcheroo.cli.ci;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mlswitcheroo.cli.Main;

/** What a run found, for people and for machines. */
final class CiReport {
  private static final List<String> STATUSES =
      List.of("verified", "failed", "unsupported", "not run");
  private final JsonNode rows;
  private final List<String> targets;

  CiReport(JsonNode rows, List<String> targets) {
    this.rows = rows;
    this.targets = List.copyOf(targets);
  }

  /** The number of operations by status, for a target. */
  private SortedMap<String, Integer> counts(String target) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    rows.forEach(row -> counts.merge(row.path(target).path("status").asText(), 1, Integer::sum));
    return counts;
  }

  /** Whether something failed. */
  boolean failed() {
    return targets.stream().anyMatch(target -> counts(target).containsKey("failed"));
  }

  /** The operations that failed, each with its call; then the reasons that are frequent; totals. */
  String text() {
    StringBuilder out = new StringBuilder();
    rows.properties().forEach(row -> failures(row.getKey(), row.getValue(), out));
    if (rows.size() == 1) {
      rows.properties().forEach(row -> whole(row.getKey(), row.getValue(), out));
    }
    out.append(String.format("%-12s", "target"));
    STATUSES.forEach(status -> out.append(String.format("%13s", status)));
    out.append('\n');
    for (String target : targets) {
      Map<String, Integer> counts = counts(target);
      out.append(String.format("%-12s", target));
      STATUSES.forEach(status -> out.append(String.format("%13d", counts.getOrDefault(status, 0))));
      out.append('\n');
    }
    return out.toString();
  }

  private void failures(String name, JsonNode row, StringBuilder out) {
    for (String target : targets) {
      JsonNode cell = row.path(target);
      if (cell.path("status").asText().equals("failed")) {
        out.append(name).append(" -> ").append(target).append(": failed, ");
        JsonNode minimal = cell.path("minimal");
        JsonNode call = minimal.isMissingNode() ? cell.path("open").path(0) : minimal;
        out.append(call.path("reason").asText()).append("\n    ");
        out.append(call.path("text").asText()).append('\n');
        minimal
            .path("inputs")
            .properties()
            .forEach(
                input ->
                    out.append("    ")
                        .append(input.getKey())
                        .append(" = ")
                        .append(input(input.getValue()))
                        .append('\n'));
      }
    }
  }

  private static String input(JsonNode value) {
    if (!value.isObject()) {
      return value.asText();
    }
    String shape = value.path("dtype").asText() + value.path("shape");
    return shape + " " + value.path("values").asText();
  }

  /** All cells of one operation. */
  private void whole(String name, JsonNode row, StringBuilder out) {
    for (String target : targets) {
      JsonNode cell = row.path(target);
      if (!cell.path("status").asText().equals("failed")) {
        out.append(name).append(" -> ").append(target).append(": ").append(cell(cell)).append('\n');
      }
    }
  }

  private static String cell(JsonNode cell) {
    List<String> parts = new ArrayList<>(List.of(cell.path("status").asText()));
    cell.path("cases")
        .properties()
        .forEach(count -> parts.add(count.getValue().asInt() + " " + count.getKey()));
    if (cell.has("checks")) {
      parts.add(cell.path("checks").asText());
    }
    if (cell.has("reason")) {
      parts.add(cell.path("reason").asText());
    }
    return String.join(", ", parts);
  }

  /** The report as other commands and the gate of conversion read it. */
  String json(CiOptions options) {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode node = mapper.createObjectNode();
    node.put("version", Main.version());
    node.put("seed", options.seed());
    node.put("samples", options.samples());
    ObjectNode totals = node.putObject("totals");
    for (String target : targets) {
      ObjectNode one = totals.putObject(target);
      new LinkedHashMap<>(counts(target)).forEach(one::put);
    }
    node.set("operations", rows);
    return node.toPrettyString() + "\n";
  }
}
