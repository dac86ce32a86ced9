package org.mlswitcheroo.cli.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mlswitcheroo.cli.CommandException;

/** The report that the command ci writes: what each operation was found to be for each target. */
public final class ValidationReport {
  private final JsonNode operations;

  private ValidationReport(JsonNode operations) {
    this.operations = operations;
  }

  /** Reads a report that the user names. */
  public static ValidationReport read(Path path) {
    try {
      JsonNode operations =
          new ObjectMapper().readTree(Files.readAllBytes(path)).path("operations");
      if (!operations.isObject()) {
        throw refused(path, "it has no operations");
      }
      return new ValidationReport(operations);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw refused(path, "line " + line + " is no JSON");
    } catch (IOException e) {
      throw CommandException.of(e, "read", "the report (" + path + ")");
    }
  }

  private static CommandException refused(Path path, String reason) {
    return CommandException.usage(
        "(" + path + ") is no report of the command ci: " + reason + ".",
        "Maybe write one: ml_switcheroo ci --json-report " + path);
  }

  /** Why operations are not to be converted, by target and operation. */
  public static Map<String, Map<String, String>> failed(Path path) {
    Map<String, Map<String, String>> failed = new TreeMap<>();
    read(path)
        .operations
        .properties()
        .forEach(
            row ->
                row.getValue()
                    .properties()
                    .forEach(
                        cell -> {
                          if (cell.getValue().path("status").asText().equals("failed")) {
                            failed
                                .computeIfAbsent(cell.getKey(), k -> new TreeMap<>())
                                .put(row.getKey(), reason(cell.getValue()));
                          }
                        }));
    return failed;
  }

  private static String reason(JsonNode cell) {
    JsonNode call = cell.has("minimal") ? cell.get("minimal") : cell.path("open").path(0);
    return "the form that it has failed in the report of ci ("
        + call.path("reason").asText(cell.path("reason").asText())
        + ", for: "
        + call.path("text").asText()
        + ").";
  }

  /** What a cell is, absent when the report does not know the operation or the target. */
  public Optional<JsonNode> cell(String operation, String target) {
    JsonNode cell = operations.path(operation).path(target);
    return cell.isObject() ? Optional.of(cell) : Optional.empty();
  }
}
