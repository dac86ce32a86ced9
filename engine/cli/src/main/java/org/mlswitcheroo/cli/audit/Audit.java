package org.mlswitcheroo.cli.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mlswitcheroo.core.convert.Conversion;

/** The interfaces of all files. */
final class Audit {
  private final String source;
  private final String target;
  private final SortedMap<String, InterfaceUse> uses = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();
  private int files;

  Audit(String source, String target) {
    this.source = source;
    this.target = target;
  }

  /** Adds the uses of a file. */
  void add(String path, Conversion conversion, FileUses.Known known) {
    files++;
    if (conversion.tree().isEmpty() || conversion.text().isEmpty()) {
      String why =
          conversion.findings().isEmpty()
              ? "nothing is known of it"
              : conversion.findings().get(0).code() + " " + conversion.findings().get(0).message();
      failures.add(path + " was not read: " + why);
      return;
    }
    new FileUses(conversion, path, known)
        .tell(use -> uses.merge(use.name(), use, InterfaceUse::and));
  }

  /** Files that could not be looked at, each with the reason. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  /** How many interfaces have no form where they are used, at least once. */
  int missing() {
    return uses.size() - supported();
  }

  private int supported() {
    return (int) uses.values().stream().filter(use -> use.left() == 0).count();
  }

  private static double percent(int part, int whole) {
    return whole == 0 ? 100.0 : Math.floor(1000.0 * part / whole) / 10;
  }

  private int converted() {
    return uses.values().stream().mapToInt(InterfaceUse::converted).sum();
  }

  private int all() {
    return converted() + uses.values().stream().mapToInt(InterfaceUse::left).sum();
  }

  /** One line for each interface, the missing ones last with their reasons, and the coverage. */
  String text() {
    StringBuilder out = new StringBuilder();
    int width = uses.keySet().stream().mapToInt(String::length).max().orElse(0);
    for (String status : List.of("supported", "partly", "missing")) {
      for (InterfaceUse use : uses.values()) {
        if (use.status().equals(status)) {
          String name = use.name() + " ".repeat(width - use.name().length());
          out.append(String.format("%-10s", status)).append(name);
          out.append(String.format("%6d", use.converted() + use.left()));
          if (use.left() > 0) {
            out.append("  ").append(use.left()).append(" left, ").append(use.place());
            out.append(": ").append(use.reason());
          }
          out.append('\n');
        }
      }
    }
    out.append(uses.size()).append(" interfaces of ").append(source).append(" in ").append(files);
    out.append(files == 1 ? " file" : " files").append("; for ").append(target).append(' ');
    out.append(supported()).append(" supported (");
    out.append(percent(supported(), uses.size())).append(" %), of ").append(all());
    out.append(" uses ").append(converted()).append(" (");
    return out.append(percent(converted(), all())).append(" %).\n").toString();
  }

  /** The same for machines. */
  Map<String, Object> json() {
    List<Object> rows = new ArrayList<>();
    for (InterfaceUse use : uses.values()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("interface", use.name());
      row.put("status", use.status());
      row.put("converted", use.converted());
      row.put("left", use.left());
      row.put("reason", use.reason());
      row.put("place", use.place());
      rows.add(row);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("source", source);
    json.put("target", target);
    json.put("files", files);
    json.put("failures", failures);
    json.put("interfaces", rows);
    json.put("supported", supported());
    json.put("coverage", percent(supported(), uses.size()));
    json.put("coverage_of_uses", percent(converted(), all()));
    return json;
  }
}
