package org.mlswitcheroo.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A row of a {@code cases.yaml} beside hand-written rules.
 *
 * @param fires whether the rule must fire, or must not
 * @param rule name of the rule
 * @param in statements in the source dialect; the usual imports are added when it has none
 * @param with text of the file (other.py) beside it, empty when there is none
 * @param source the dialect of the statements; torch when the row has none
 * @param target the dialect that is written; flax_nnx when the row has none
 * @param failed an operation that a report of the command ci says to fail, empty when there is none
 * @param out lines that the output must have in this order; empty when there is none to compare
 */
record RuleCase(
    String folder,
    boolean fires,
    String rule,
    String name,
    String in,
    String with,
    String source,
    String target,
    String failed,
    String out) {
  private static final Set<String> KEYS =
      Set.of("rule", "name", "in", "with", "source", "target", "failed", "out");
  private static final Pattern RULE = Pattern.compile("(?m)^rule \"([^\"]+)\"");
  private static final String HEAD =
      """
      import torch
      import torch.nn as nn
      import torch.nn.functional as F

      """;

  /** The folders of hand-written rules. */
  static Stream<Path> folders() {
    try (Stream<Path> all = Files.list(Repository.root().resolve("rules/src/main/rules"))) {
      return all.filter(Files::isDirectory).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the rules of a folder. */
  static SortedSet<String> rules(Path folder) throws IOException {
    SortedSet<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".drl")).toList()) {
        RULE.matcher(Files.readString(file)).results().forEach(rule -> names.add(rule.group(1)));
      }
    }
    return names;
  }

  /** The rows of a file. */
  static List<RuleCase> read(Path file) {
    Map<?, ?> sheet;
    try {
      sheet = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String folder = file.getParent().getFileName().toString();
    if (!Set.of("fires", "doesNotFire").equals(sheet.keySet())) {
      throw new IllegalArgumentException(
          folder + "/cases.yaml has the keys (" + sheet.keySet() + "). Maybe fires, doesNotFire.");
    }
    List<RuleCase> rows = new ArrayList<>();
    rows(folder, sheet, "fires", rows);
    rows(folder, sheet, "doesNotFire", rows);
    return rows;
  }

  private static void rows(String folder, Map<?, ?> sheet, String key, List<RuleCase> rows) {
    for (Object each : (List<?>) sheet.get(key)) {
      Map<?, ?> row = (Map<?, ?>) each;
      if (!KEYS.containsAll(row.keySet())) {
        throw new IllegalArgumentException(
            folder + "/cases.yaml has a row with the keys (" + row.keySet() + ").");
      }
      rows.add(
          new RuleCase(
              folder,
              key.equals("fires"),
              text(row, "rule"),
              text(row, "name"),
              text(row, "in"),
              row.containsKey("with") ? text(row, "with") : "",
              row.containsKey("source") ? text(row, "source") : "torch",
              row.containsKey("target") ? text(row, "target") : "flax_nnx",
              row.containsKey("failed") ? text(row, "failed") : "",
              row.containsKey("out") ? text(row, "out") : ""));
    }
  }

  private static String text(Map<?, ?> row, String key) {
    if (row.get(key) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("the row (" + row + ") has no text (" + key + ")");
  }

  /** The whole file to convert. */
  String module() {
    return in.contains("import ") ? in : HEAD + in;
  }

  @Override
  public String toString() {
    return rule + (fires ? " fires: " : " does not fire: ") + name;
  }
}
