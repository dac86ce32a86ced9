package org.mlswitcheroo.cli.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mlswitcheroo.cli.report.ValidationReport;

/**
 * Operations by frameworks: what the knowledge base says, and what a report of the command ci has
 * proven of it.
 */
final class Matrix {
  static final String VERIFIED = "verified";
  static final String FAILED = "failed";
  static final String MAPPED = "mapped";
  static final String PARTLY = "partly";
  static final String UNSUPPORTED = "unsupported";
  static final String NONE = "none";

  /**
   * An operation in a framework.
   *
   * @param status verified, failed, mapped, partly (some arguments have no form), unsupported, none
   * @param reason why it fails or has no form, empty when it needs none
   */
  record Cell(String status, String reason) {
    static final Cell EMPTY = new Cell(NONE, "");

    /** Whether there is a form, at least for some arguments. */
    boolean isMapped() {
      return !status.equals(NONE) && !status.equals(UNSUPPORTED);
    }
  }

  private final SortedMap<String, Map<String, Cell>> cells = new TreeMap<>();
  private final SortedMap<String, String> families = new TreeMap<>();
  private final SortedSet<String> dialects = new TreeSet<>();
  private final Optional<ValidationReport> report;

  private Matrix(Optional<ValidationReport> report) {
    this.report = report;
  }

  /** Reads the catalog that the ODL compiler writes. */
  static Matrix of(String catalog, Optional<ValidationReport> report) {
    Matrix matrix = new Matrix(report);
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
    Map<String, Cell> row = cells.computeIfAbsent(name, k -> new TreeMap<>());
    op.path("dialects")
        .properties()
        .forEach(
            entry -> {
              dialects.add(entry.getKey());
              row.put(entry.getKey(), proven(name, entry.getKey(), said(entry.getValue())));
            });
  }

  /** What the knowledge base says. */
  private static Cell said(JsonNode variant) {
    JsonNode choose = variant.path("choose");
    int refused = 0;
    String reason = variant.path("unsupported").asText("");
    for (JsonNode entry : choose) {
      if (entry.has("unsupported")) {
        refused++;
        reason = reason.isEmpty() ? entry.get("unsupported").asText() : reason;
      }
    }
    if (variant.has("unsupported") || (choose.size() > 0 && refused == choose.size())) {
      return new Cell(UNSUPPORTED, reason);
    }
    return new Cell(refused > 0 ? PARTLY : MAPPED, reason);
  }

  /** What is known of it when the report has run it. */
  private Cell proven(String name, String dialect, Cell said) {
    Optional<JsonNode> ran =
        said.isMapped() ? report.flatMap(r -> r.cell(name, dialect)) : Optional.empty();
    String status = ran.map(cell -> cell.path("status").asText()).orElse("");
    if (status.equals(VERIFIED)) {
      return new Cell(VERIFIED, said.reason());
    }
    return status.equals(FAILED)
        ? new Cell(FAILED, ran.map(cell -> cell.path("reason").asText()).orElse(""))
        : said;
  }

  /** The names of the operations. */
  SortedSet<String> operations() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(cells.keySet()));
  }

  /** The frameworks. */
  SortedSet<String> dialects() {
    return Collections.unmodifiableSortedSet(dialects);
  }

  /** The family of an operation. */
  String family(String operation) {
    return families.getOrDefault(operation, "");
  }

  /** An operation in a framework. */
  Cell cell(String operation, String dialect) {
    return cells.getOrDefault(operation, Map.of()).getOrDefault(dialect, Cell.EMPTY);
  }

  /** Whether it was made with a report. */
  boolean isProven() {
    return report.isPresent();
  }

  /** How many of some operations have a status in a framework. */
  int count(List<String> operations, String dialect, String... statuses) {
    List<String> wanted = List.of(statuses);
    return (int)
        operations.stream().filter(op -> wanted.contains(cell(op, dialect).status())).count();
  }

  /** The operations of each family. */
  SortedMap<String, List<String>> byFamily() {
    SortedMap<String, List<String>> found = new TreeMap<>();
    families.forEach(
        (name, family) ->
            found.computeIfAbsent(family, k -> new java.util.ArrayList<>()).add(name));
    return found;
  }
}
