package org.mlswitcheroo.odl.read;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mlswitcheroo.odl.model.Dialect;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.Place;
import org.mlswitcheroo.odl.model.ReadingTable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads the folder {@code odl}: operations, dialects and helpers. Problems are collected; a faulty
 * file is left out.
 */
public final class OdlReader {
  private final Problems problems;

  /** Makes a reader that reports to a collection. */
  public OdlReader(Problems problems) {
    this.problems = problems;
  }

  /** Reads everything below the folder {@code odl}. */
  public Knowledge folder(Path odl) {
    return folder(odl, "odl");
  }

  /** Reads everything below a folder that problems and rules name as they are told. */
  public Knowledge folder(Path odl, String shown) {
    SortedMap<String, String> helpers = new TreeMap<>();
    for (Path file : files(odl.resolve("helpers"), ".py")) {
      int depth = file.getNameCount();
      helpers.put(
          file.getName(depth - 2) + "/" + file.getName(depth - 1).toString().replace(".py", ""),
          text(file));
    }
    return new Knowledge(
        named(odl, shown, "ops", Operation.class, Operation::operation, Operation::place),
        named(odl, shown, "dialects", Dialect.class, Dialect::dialect, Dialect::place),
        helpers,
        named(
            odl,
            shown,
            "readings",
            ReadingTable.class,
            ReadingTable::readings,
            ReadingTable::place));
  }

  /** Reads one file from its text. */
  public <T> Optional<T> read(String file, String text, Class<T> type) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(10);
    options.setNestingDepthLimit(30);
    options.setCodePointLimit(300_000);
    try {
      Node root = new Yaml(options).compose(new StringReader(text));
      if (root == null) {
        problems.add(new Place(file, 1, 1), "ODL-YAML", "the file is empty.");
        return Optional.empty();
      }
      return new RecordReader(file, problems).read(root, type);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
      int column = e.getProblemMark() == null ? 0 : e.getProblemMark().getColumn();
      problems.add(new Place(file, line + 1, column + 1), "ODL-YAML", e.getProblem() + ".");
    } catch (YAMLException e) {
      problems.add(new Place(file, 1, 1), "ODL-YAML", e.getMessage() + ".");
    }
    return Optional.empty();
  }

  private <T> SortedMap<String, T> named(
      Path odl,
      String shown,
      String folder,
      Class<T> type,
      Function<T, String> name,
      Function<T, Place> place) {
    SortedMap<String, T> all = new TreeMap<>();
    for (Path path : files(odl.resolve(folder), ".yaml")) {
      String file = shown + "/" + odl.relativize(path).toString().replace('\\', '/');
      String expected = path.getFileName().toString().replace(".yaml", "");
      read(file, text(path), type)
          .ifPresent(
              found -> {
                if (!name.apply(found).equals(expected)) {
                  problems.add(
                      place.apply(found),
                      "ODL-FILE-NAME",
                      "the name ("
                          + name.apply(found)
                          + ") is not that of the file ("
                          + expected
                          + ").",
                      "Maybe write (" + expected + ").");
                } else if (all.putIfAbsent(expected, found) != null) {
                  problems.add(
                      place.apply(found),
                      "ODL-NAME-TWICE",
                      "the name ("
                          + expected
                          + ") is also in "
                          + place.apply(all.get(expected))
                          + ".");
                }
              });
    }
    return all;
  }

  private static List<Path> files(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read (" + file + ") as UTF-8", e);
    }
  }
}
