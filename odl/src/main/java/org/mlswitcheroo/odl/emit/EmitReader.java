package org.mlswitcheroo.odl.emit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mlswitcheroo.odl.model.Text;
import org.mlswitcheroo.odl.read.OdlReader;
import org.mlswitcheroo.odl.read.Problems;

/**
 * Reads the folders {@code odl/emit}, {@code odl/forms} and {@code odl/lowering}; problems are
 * collected.
 */
public final class EmitReader {
  private final Problems problems;

  public EmitReader(Problems problems) {
    this.problems = problems;
  }

  /** The files that run time reads, by path. */
  public SortedMap<String, String> files(Path odl) throws IOException {
    SortedMap<String, String> found = new TreeMap<>();
    for (Path file : yaml(odl.resolve("emit"))) {
      new OdlReader(problems)
          .read("odl/emit/" + file.getFileName(), Files.readString(file), EmitFile.class)
          .ifPresent(
              read ->
                  found.put("META-INF/ml_switcheroo/emit/" + read.emit() + ".tsv", lines(read)));
    }
    for (Path file : yaml(odl.resolve("forms"))) {
      new OdlReader(problems)
          .read("odl/forms/" + file.getFileName(), Files.readString(file), FormsFile.class)
          .ifPresent(
              read ->
                  found.put(
                      "META-INF/ml_switcheroo/emit/forms/" + read.forms() + ".tsv", lines(read)));
    }
    StringBuilder lowering = new StringBuilder();
    for (Path file : yaml(odl.resolve("lowering"))) {
      new OdlReader(problems)
          .read("odl/lowering/" + file.getFileName(), Files.readString(file), LoweringFile.class)
          .ifPresent(read -> read.rows().forEach(row -> add(lowering, row)));
    }
    found.put("META-INF/ml_switcheroo/emit/lowering.tsv", lowering.toString());
    return found;
  }

  private static List<Path> yaml(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static String lines(EmitFile file) {
    StringBuilder out = new StringBuilder();
    file.archs()
        .forEach(
            (arch, words) -> {
              line(out, "arch", arch, "arch", arch);
              words.forEach((word, value) -> line(out, "arch", arch, word, value.text()));
            });
    file.settings().forEach((name, value) -> line(out, "setting", name, value.text()));
    file.frames().forEach((name, value) -> line(out, "frame", name, value.text()));
    for (EmitRow row : file.rows()) {
      String text = String.join("\n", texts(row.text()));
      String archs = String.join(" ", texts(row.arch()));
      line(out, "row", row.op(), row.operands(), row.temps(), archs, text, row.steps());
    }
    return out.toString();
  }

  private static String lines(FormsFile file) {
    StringBuilder out = new StringBuilder();
    file.imports().forEach(text -> line(out, "import", "", text.text()));
    file.types().forEach((name, value) -> line(out, "type", name, value.text()));
    file.held().forEach((name, value) -> line(out, "held", name, value.text()));
    file.texts().forEach((name, value) -> line(out, "text", name, value.text()));
    return out.toString();
  }

  private static void add(StringBuilder out, LoweringRow row) {
    for (Text op : row.op()) {
      line(
          out,
          op.text(),
          String.join("\n", texts(row.when())),
          row.meaning(),
          row.shape(),
          row.value(),
          pairs(row.state()),
          String.join(" ", texts(row.ignore())),
          pairs(row.let()),
          String.join(" ", texts(row.integers())),
          row.result(),
          row.place().toString(),
          row.strides(),
          row.offset(),
          row.parts(),
          row.also(),
          row.each());
    }
  }

  private static String pairs(Map<String, Text> map) {
    List<String> all = new ArrayList<>();
    map.forEach((name, value) -> all.add(name + "=" + value.text()));
    return String.join("\n", all);
  }

  private static List<String> texts(List<Text> texts) {
    return texts.stream().map(Text::text).toList();
  }

  private static void line(StringBuilder out, String... fields) {
    for (int i = 0; i < fields.length; i++) {
      out.append(i == 0 ? "" : "\t")
          .append(fields[i].replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n"));
    }
    out.append('\n');
  }
}
