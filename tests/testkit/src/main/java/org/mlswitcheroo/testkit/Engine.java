package org.mlswitcheroo.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mlswitcheroo.core.convert.Conversion;
import org.mlswitcheroo.core.convert.Converter;
import org.mlswitcheroo.core.convert.ShuffledConverter;
import org.mlswitcheroo.core.project.Project;
import org.mlswitcheroo.core.rules.KnowledgeTables;
import org.mlswitcheroo.core.session.Limits;
import org.mlswitcheroo.emitters.python.PythonPrinter;
import org.mlswitcheroo.facts.syntax.SyntaxTree;
import org.mlswitcheroo.parsers.python.PythonParser;

/** The product as tests use it: one rule base for all cases of a Java machine. Thread-safe. */
public final class Engine {
  private static final Engine SHARED = new Engine(Map.of());
  private final PythonParser parser = new PythonParser();
  private final PythonPrinter printer = new PythonPrinter();
  private final Converter converter;
  private final ShuffledConverter shuffled = new ShuffledConverter(printer);
  private final Map<String, Set<String>> interfaces = new ConcurrentHashMap<>();

  private Engine(Map<String, Map<String, String>> failed) {
    this.converter =
        new Converter(parser, printer, KnowledgeTables.shipped(), Limits.DEFAULT, failed);
  }

  /** The engine of this Java machine. */
  public static Engine shared() {
    return SHARED;
  }

  /** An engine of its own that does not convert an operation. */
  public static Engine refusing(String target, String operation) {
    return new Engine(Map.of(target, Map.of(operation, "it failed.")));
  }

  /** Converts a file from its text. */
  public Conversion convert(String text, String source, String target) {
    return converter.convert("case.py", text.getBytes(StandardCharsets.UTF_8), source, target);
  }

  /**
   * Converts a file that stands beside another one.
   *
   * @param other text of the file {@code other.py}; when empty there is none
   */
  public Conversion convertWith(String other, String text, String source, String target) {
    if (other.isEmpty()) {
      return convert(text, source, target);
    }
    try {
      Path folder = Files.createTempDirectory("case");
      Path file = folder.resolve("case.py");
      Path beside = Files.writeString(folder.resolve("other.py"), other);
      try {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Optional<Project> project = Optional.of(converter.project(source, target));
        return converter.convert(file.toString(), bytes, source, target, project);
      } finally {
        Files.delete(beside);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rules that a quick start leaves out for a text, since they cannot fire. */
  public Set<String> leftOut(String text, String source, String target) {
    return converter.leftOut(text.getBytes(StandardCharsets.UTF_8), source, target);
  }

  /** Converts with facts and rules in another order. */
  public Conversion shuffled(SyntaxTree tree, String source, String target, long seed) {
    return shuffled.convert(tree, source, target, seed, seed, List.of());
  }

  /** Converts with further facts, and with facts and rules in another order. */
  public Conversion convert(
      SyntaxTree tree, String source, String target, long seed, Collection<?> known) {
    return shuffled.convert(tree, source, target, seed, seed, known);
  }

  /** The tree of a text, absent when it is not valid. */
  public Optional<SyntaxTree> parse(String text) {
    return parser.parse("case.py", text.getBytes(StandardCharsets.UTF_8)).tree();
  }

  /** The property of a dialect, none when it does not have it. */
  public List<String> trait(String dialect, String key) {
    return converter.dialects().values(dialect, key);
  }

  /** The interfaces of a dialect that the knowledge base names. */
  Set<String> interfaces(String dialect) {
    return interfaces.computeIfAbsent(dialect, Engine::named);
  }

  private static Set<String> named(String dialect) {
    Set<String> names = new HashSet<>();
    for (String[] row : KnowledgeTables.shipped().lines("index.tsv")) {
      if (row[0].equals(dialect)) {
        names.add(row[1]);
      }
    }
    return names;
  }

  PythonPrinter printer() {
    return printer;
  }
}
