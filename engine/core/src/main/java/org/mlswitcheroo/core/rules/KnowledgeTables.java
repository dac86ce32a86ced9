package org.mlswitcheroo.core.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables that the ODL compiler writes beside the rules. Immutable and thread-safe. */
public final class KnowledgeTables {
  private static final String FOLDER = "META-INF/ml_switcheroo/";
  private final ClassLoader loader;

  private KnowledgeTables(ClassLoader loader) {
    this.loader = loader;
  }

  /** The tables on the class path of the tool. */
  public static KnowledgeTables shipped() {
    return new KnowledgeTables(KnowledgeTables.class.getClassLoader());
  }

  /** The tables and rules of a folder, and those on the class path where it has none. */
  public static KnowledgeTables over(Path folder) {
    return new KnowledgeTables(FolderFirst.of(folder, KnowledgeTables.class.getClassLoader()));
  }

  /** Whether they are those on the class path of the tool. */
  public boolean areShipped() {
    return loader == KnowledgeTables.class.getClassLoader();
  }

  /** What loads the rules that belong to the tables. */
  ClassLoader loader() {
    return loader;
  }

  /** The list of all rule packages, as the rule build writes it. */
  public String packages() {
    return read("META-INF/rule-models").orElse("");
  }

  /** The same list, sorted. */
  SortedLines packageLines() {
    return new SortedLines(bytes("META-INF/rule-models").orElse(new byte[0]));
  }

  /** A table whose lines the ODL compiler sorted. */
  SortedLines sorted(String name) {
    return new SortedLines(bytes(FOLDER + name).orElse(new byte[0]));
  }

  /** What rules need, as the rule build writes it. */
  String needs() {
    return read("META-INF/rule-needs").orElse("");
  }

  /** The lines of a table, split at tabs; none when it is absent. */
  public List<String[]> lines(String name) {
    List<String[]> rows = new ArrayList<>();
    text(name)
        .ifPresent(
            text -> text.lines().filter(l -> !l.isBlank()).forEach(l -> rows.add(l.split("\t"))));
    return rows;
  }

  /** The text of a resource of the knowledge base. */
  public Optional<String> text(String name) {
    return read(FOLDER + name);
  }

  private Optional<String> read(String name) {
    return bytes(name).map(text -> new String(text, StandardCharsets.UTF_8));
  }

  private Optional<byte[]> bytes(String name) {
    try (InputStream in = loader.getResourceAsStream(name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
