package org.mlswitcheroo.cli.convert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.mlswitcheroo.cli.Console;
import org.mlswitcheroo.cli.ExitStatus;
import org.mlswitcheroo.cli.Main;
import org.mlswitcheroo.cli.report.Colours;
import org.mlswitcheroo.cli.report.FindingText;
import org.mlswitcheroo.cli.report.Json;
import org.mlswitcheroo.facts.Finding;
import org.mlswitcheroo.facts.Severity;

/** What a conversion tells its user. */
final class Report {
  private final ConvertRequest request;
  private final String source;
  private final List<FileOutcome> files;
  private final double seconds;

  Report(ConvertRequest request, String source, List<FileOutcome> files, long nanoseconds) {
    this.request = request;
    this.source = source;
    this.files = List.copyOf(files);
    this.seconds = Math.max(nanoseconds / 1e9, 1e-3);
  }

  /** The number of error findings. */
  int errors() {
    return count(Severity.ERROR);
  }

  /** The exit status of the process. */
  int status() {
    if (files.stream().anyMatch(FileOutcome::internal)) {
      return ExitStatus.FAILURE;
    }
    boolean stop = findings().stream().anyMatch(f -> f.severity().compareTo(request.failOn()) >= 0);
    return stop ? ExitStatus.FINDINGS : ExitStatus.OK;
  }

  /**
   * Prints it: JSON to standard output when the code goes to files, otherwise to standard error.
   */
  void print(Console console) {
    if (request.json()) {
      String text = Json.text(json());
      if (request.out().isPresent()) {
        console.print(text);
      } else {
        console.err().print(text);
      }
      return;
    }
    Colours colours = new Colours(console.colour());
    StringBuilder text = new StringBuilder();
    findings().forEach(f -> text.append(FindingText.of(f, colours)));
    if (files.size() > 1) {
      table(text);
    }
    text.append(summary()).append('\n');
    console.err().print(text);
    console.err().flush();
  }

  private void table(StringBuilder text) {
    int width = files.stream().mapToInt(f -> f.path().length()).max().orElse(0);
    for (FileOutcome file : files) {
      if (file.status() != Status.COPIED) {
        String name = file.path() + " ".repeat(width - file.path().length());
        int n = file.findings().size();
        text.append(name).append("  ").append(String.format("%-9s", file.status().label()));
        text.append(n == 0 ? "" : "  " + plural(n, "finding")).append('\n');
      }
    }
  }

  private String summary() {
    if (files.isEmpty()) {
      return "0 files: there is nothing to convert.";
    }
    Map<String, Integer> statuses = statuses();
    List<String> parts = new ArrayList<>();
    statuses.forEach((status, n) -> parts.add(n + " " + status));
    int changed = apis(f -> f.apis().convertedTotal());
    int left = apis(f -> f.apis().leftTotal());
    int marked = files.stream().mapToInt(FileOutcome::marked).sum();
    int lines = files.stream().mapToInt(FileOutcome::lines).sum();
    String text = plural(files.size(), "file") + ": " + String.join(", ", parts) + "; ";
    boolean read = files.stream().anyMatch(f -> f.status().written());
    String done = files.size() == 1 ? files.get(0).done() : "";
    text +=
        !done.isEmpty()
            ? done + "; "
            : changed + left == 0
                ? read
                    ? "0 changes: no use of " + source + " in " + plural(lines, "line") + "; "
                    : "not converted; "
                : "of "
                    + plural(changed + left, source + " use")
                    + " "
                    + changed
                    + " converted, "
                    + left
                    + " left; ";
    text += marked > 0 ? plural(marked, "statement") + " marked; " : "";
    text += plural(findings().size(), "finding") + severities() + "; ";
    text += request.strict() && errors() > 0 ? "nothing written (--strict); " : "";
    return text + rate(lines);
  }

  /** Without a formatter of the library, which takes a fiftieth of a short run. */
  private String rate(long lines) {
    long hundredths = Math.round(seconds * 100);
    StringBuilder perSecond = new StringBuilder().append(Math.round(lines / seconds));
    for (int i = perSecond.length() - 3; i > 0; i -= 3) {
      perSecond.insert(i, ',');
    }
    String fraction = String.valueOf(100 + hundredths % 100).substring(1);
    return hundredths / 100 + "." + fraction + " s, " + perSecond + " lines/s.";
  }

  private String severities() {
    List<String> parts = new ArrayList<>();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
      if (count(severity) > 0) {
        parts.add(plural(count(severity), severity.name().toLowerCase(Locale.ROOT)));
      }
    }
    return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
  }

  private Map<String, Object> json() {
    List<Object> rows = new ArrayList<>();
    for (FileOutcome file : files) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("path", file.path());
      row.put("status", file.status().label());
      row.put("lines", file.lines());
      row.put("marked", file.marked());
      row.put(
          "apis",
          new TreeMap<>(Map.of("converted", file.apis().converted(), "left", file.apis().left())));
      row.put("findings", file.findings().stream().map(FindingText::json).toList());
      rows.add(row);
    }
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("files", files.size());
    summary.put("statuses", statuses());
    summary.put("lines", files.stream().mapToInt(FileOutcome::lines).sum());
    summary.put("marked", files.stream().mapToInt(FileOutcome::marked).sum());
    summary.put("apis_converted", apis(f -> f.apis().convertedTotal()));
    summary.put("apis_left", apis(f -> f.apis().leftTotal()));
    summary.put("errors", count(Severity.ERROR));
    summary.put("warnings", count(Severity.WARNING));
    summary.put("notes", count(Severity.NOTE));
    summary.put("written", !(request.strict() && errors() > 0));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", Main.version());
    json.put("source", source);
    json.put("target", request.target());
    json.put("files", rows);
    json.put("summary", summary);
    json.put("seconds", Math.round(seconds * 1000) / 1000.0);
    return json;
  }

  private Map<String, Integer> statuses() {
    Map<String, Integer> counts = new TreeMap<>();
    files.forEach(f -> counts.merge(f.status().label(), 1, Integer::sum));
    return counts;
  }

  private List<Finding> findings() {
    return files.stream().flatMap(f -> f.findings().stream()).toList();
  }

  private int count(Severity severity) {
    return (int) findings().stream().filter(f -> f.severity() == severity).count();
  }

  private int apis(ToIntFunction<FileOutcome> number) {
    return files.stream().mapToInt(number).sum();
  }

  private static String plural(int n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }
}
