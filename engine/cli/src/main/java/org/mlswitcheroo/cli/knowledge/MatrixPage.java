package org.mlswitcheroo.cli.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The matrix as text, Markdown, HTML or JSON: all operations, or a line for each family. */
final class MatrixPage {
  private static final String[] ALL = {
    Matrix.VERIFIED, Matrix.FAILED, Matrix.MAPPED, Matrix.PARTLY
  };
  private static final int WIDTH = 11;
  private final Matrix matrix;
  private final boolean summary;

  MatrixPage(Matrix matrix, boolean summary) {
    this.matrix = matrix;
    this.summary = summary;
  }

  /** Rows of names and cells; the first row is the head. */
  private List<List<String>> rows(boolean reasons) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(summary ? List.of("family") : List.of("operation"));
    head.addAll(summary ? List.of("operations") : List.of("family"));
    head.addAll(matrix.dialects());
    rows.add(head);
    if (summary) {
      matrix.byFamily().forEach((family, operations) -> rows.add(counted(family, operations)));
      rows.add(counted("all", List.copyOf(matrix.operations())));
      return rows;
    }
    for (String name : matrix.operations()) {
      List<String> row = new ArrayList<>(List.of(name, matrix.family(name)));
      for (String dialect : matrix.dialects()) {
        Matrix.Cell cell = matrix.cell(name, dialect);
        row.add(
            reasons && !cell.reason().isEmpty()
                ? cell.status() + ": " + cell.reason()
                : cell.status());
      }
      rows.add(row);
    }
    return rows;
  }

  private List<String> counted(String family, List<String> operations) {
    List<String> row = new ArrayList<>(List.of(family, String.valueOf(operations.size())));
    for (String dialect : matrix.dialects()) {
      String text = String.valueOf(matrix.count(operations, dialect, ALL));
      if (matrix.isProven()) {
        text += " (" + matrix.count(operations, dialect, Matrix.VERIFIED) + " verified)";
      }
      row.add(text);
    }
    return row;
  }

  String text() {
    StringBuilder out = new StringBuilder();
    List<List<String>> rows = rows(false);
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(Math.max(widths[i], row.get(i).length()), i > 1 ? WIDTH : 0);
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        line.append(i == 0 ? "" : "  ").append(row.get(i));
        line.append(" ".repeat(widths[i] - row.get(i).length()));
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    out.append(matrix.operations().size()).append(" operations");
    totals().forEach((dialect, n) -> out.append("; ").append(dialect).append(' ').append(n));
    return out.append(".\n").toString();
  }

  String markdown() {
    StringBuilder out = new StringBuilder();
    List<List<String>> rows = rows(true);
    for (int i = 0; i < rows.size(); i++) {
      for (String cell : rows.get(i)) {
        out.append("| ").append(cell.replace("|", "\\|").replace('\n', ' ')).append(' ');
      }
      out.append("|\n");
      out.append(i == 0 ? "|" + "---|".repeat(rows.get(0).size()) + "\n" : "");
    }
    return out.toString();
  }

  /** One file that needs nothing else. */
  String html() {
    StringBuilder out = new StringBuilder();
    out.append(
        """
        <!DOCTYPE html>
        <html lang="en">
        <meta charset="utf-8">
        <title>ml_switcheroo: operations by frameworks</title>
        <style>
        body { font: 14px/1.4 sans-serif; margin: 1em }
        table { border-collapse: collapse }
        th { position: sticky; top: 0; background: #fff; text-align: left }
        th, td { padding: 2px 8px; border-bottom: 1px solid #ddd; vertical-align: top }
        small { display: block; color: #555; max-width: 24em }
        .verified { background: #cfc } .mapped { background: #efe } .partly { background: #ffd }
        .unsupported { background: #eee } .failed { background: #fcc } .none { color: #999 }
        </style>
        <h1>Operations by frameworks</h1>
        <table>
        """);
    List<List<String>> rows = rows(false);
    out.append("<thead><tr>");
    rows.get(0).forEach(name -> out.append("<th scope=\"col\">").append(escaped(name)));
    out.append("\n<tbody>\n");
    for (List<String> row : rows.subList(1, rows.size())) {
      out.append("<tr><th scope=\"row\">").append(escaped(row.get(0)));
      out.append("<td>").append(escaped(row.get(1)));
      int column = 2;
      for (String dialect : matrix.dialects()) {
        String text = row.get(column++);
        Matrix.Cell cell = summary ? Matrix.Cell.EMPTY : matrix.cell(row.get(0), dialect);
        out.append(summary ? "<td>" : "<td class=\"" + text + "\">").append(escaped(text));
        if (!cell.reason().isEmpty()) {
          out.append("<small>").append(escaped(cell.reason())).append("</small>");
        }
      }
      out.append('\n');
    }
    return out.append("</table>\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  Map<String, Object> json() {
    Map<String, Object> ops = new LinkedHashMap<>();
    for (String name : matrix.operations()) {
      Map<String, Object> of = new LinkedHashMap<>();
      for (String dialect : matrix.dialects()) {
        Map<String, String> cell = new LinkedHashMap<>();
        cell.put("status", matrix.cell(name, dialect).status());
        cell.put("reason", matrix.cell(name, dialect).reason());
        of.put(dialect, cell);
      }
      Map<String, Object> op = new LinkedHashMap<>();
      op.put("family", matrix.family(name));
      op.put("dialects", of);
      ops.put(name, op);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("operations", ops);
    json.put("mapped", totals());
    return json;
  }

  /** Operations that a framework has a form for, at least with some arguments. */
  private Map<String, Integer> totals() {
    Map<String, Integer> totals = new TreeMap<>();
    List<String> all = List.copyOf(matrix.operations());
    matrix.dialects().forEach(d -> totals.put(d, matrix.count(all, d, ALL)));
    return totals;
  }
}
