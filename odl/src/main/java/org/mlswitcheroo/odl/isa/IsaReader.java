package org.mlswitcheroo.odl.isa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mlswitcheroo.odl.model.Place;
import org.mlswitcheroo.odl.model.Text;
import org.mlswitcheroo.odl.read.OdlReader;
import org.mlswitcheroo.odl.read.Problems;
import org.mlswitcheroo.semantics.isa.IsaFault;
import org.mlswitcheroo.semantics.isa.IsaTable;

/** Reads the folder {@code odl/isa}; problems are collected. */
public final class IsaReader {
  private final Problems problems;

  public IsaReader(Problems problems) {
    this.problems = problems;
  }

  /** All tables below the folder {@code odl}, by dialect. */
  public SortedMap<String, IsaFile> folder(Path odl) throws IOException {
    SortedMap<String, IsaFile> found = new TreeMap<>();
    Path folder = odl.resolve("isa");
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        String shown = "odl/isa/" + file.getFileName();
        Optional<IsaFile> read =
            new OdlReader(problems).read(shown, Files.readString(file), IsaFile.class);
        read.ifPresent(table -> found.put(table.isa(), table));
      }
    }
    return found;
  }

  /** The lines of a table; one whose meanings cannot be read is reported. */
  public String lines(IsaFile file) {
    List<String> lines = rows(file);
    try {
      IsaTable.of(lines).check();
    } catch (IsaFault fault) {
      Place place = new Place(file.place().file(), 1, 1);
      problems.add(place, "ODL-ISA", String.valueOf(fault.getMessage()));
    }
    return String.join("\n", lines) + "\n";
  }

  private static List<String> rows(IsaFile file) {
    List<String> lines = new ArrayList<>();
    file.ignored().forEach(word -> lines.add("ignored\t" + word.text()));
    named("group", file.groups(), lines);
    named("tile", file.tiles(), lines);
    for (IsaRow row : file.instructions()) {
      String place = row.place().toString();
      lines.add(
          String.join("\t", "entry", place, row.name(), row.operands(), row.meaning())
              .replace("\n", " "));
    }
    return lines;
  }

  private static void named(String what, Map<String, Map<String, Text>> all, List<String> lines) {
    all.forEach(
        (name, words) ->
            words.forEach(
                (word, value) -> lines.add(String.join("\t", what, name, word, value.text()))));
  }
}
