package org.mlswitcheroo.cli.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.mlswitcheroo.cli.CommandException;
import org.mlswitcheroo.core.convert.Conversion;
import org.mlswitcheroo.core.project.Project;
import org.mlswitcheroo.facts.hub.Hub;
import org.mlswitcheroo.facts.hub.Selected;

/** Converts files of a folder that know nothing of each other, many at a time. */
public final class FileSet {
  /** Deep trees need it. */
  private static final long STACK = 16L << 20;

  /** From here on it pays to load the rules of all files at once. */
  private static final int MANY = 8;

  private final Engine engine;
  private final String source;

  /**
   * An entry of an operation that serves a call.
   *
   * @param line line of the call in the source
   * @param key dialect, operation and number of the entry
   */
  public record Entry(int line, String key) {}

  /**
   * What became of one file.
   *
   * @param outcome status and findings, without the text
   * @param entries the entries that served, where operations choose
   * @param operations the operations that the file has, also those that others are written with
   */
  public record Converted(FileOutcome outcome, List<Entry> entries, Set<String> operations) {
    public Converted {
      entries = List.copyOf(entries);
      operations = Collections.unmodifiableSet(new TreeSet<>(operations));
    }
  }

  public FileSet(Engine engine, String source) {
    this.engine = engine;
    this.source = source;
  }

  /** Converts files and writes the results under the same names; the outcomes are without text. */
  public Map<String, Converted> convert(List<String> names, Path in, Path out, String target)
      throws IOException {
    Map<String, byte[]> texts = new LinkedHashMap<>();
    for (String name : names) {
      texts.put(name, Files.readAllBytes(in.resolve(name)));
    }
    Files.createDirectories(out);
    Optional<Project> project =
        names.size() < MANY
            ? Optional.empty()
            : Optional.of(engine.converter().project(source, target, texts.values()));
    ExecutorService pool =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            work -> new Thread(null, work, "convert", STACK));
    try {
      Map<String, Future<Converted>> running = new LinkedHashMap<>();
      texts.forEach(
          (name, bytes) ->
              running.put(name, pool.submit(() -> one(name, bytes, out, target, project))));
      Map<String, Converted> outcomes = new LinkedHashMap<>();
      for (Map.Entry<String, Future<Converted>> each : new ArrayList<>(running.entrySet())) {
        outcomes.put(each.getKey(), each.getValue().get());
      }
      return outcomes;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandException.environment("interrupted.", "");
    } catch (ExecutionException e) {
      throw new IllegalStateException("a file stopped the others (" + e.getCause() + ")", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private Converted one(
      String name, byte[] bytes, Path out, String target, Optional<Project> project)
      throws IOException {
    Conversion conversion = engine.conversion(name, bytes, source, target, project);
    FileOutcome outcome = engine.outcome(name, bytes, conversion, true);
    if (outcome.bytes().isPresent()) {
      Files.write(out.resolve(name), outcome.bytes().get());
    }
    return new Converted(outcome.light(), entries(conversion), operations(conversion));
  }

  private static Set<String> operations(Conversion conversion) {
    Set<String> operations = new TreeSet<>();
    for (Object fact : conversion.facts()) {
      if (fact instanceof Hub hub) {
        operations.add(hub.op());
      } else if (fact instanceof Selected selected) {
        operations.add(selected.key().split("/", -1)[1]);
      }
    }
    return operations;
  }

  private static List<Entry> entries(Conversion conversion) {
    Map<Long, String> keys = new HashMap<>();
    for (Object fact : conversion.facts()) {
      if (fact instanceof Selected selected) {
        keys.put(selected.v(), selected.key());
      }
    }
    List<Entry> entries = new ArrayList<>();
    for (Object fact : conversion.facts()) {
      if (fact instanceof Hub hub && keys.containsKey(hub.v()) && conversion.tree().isPresent()) {
        int line = conversion.tree().get().line(hub.node());
        entries.add(new Entry(line, keys.getOrDefault(hub.v(), "")));
      }
    }
    return List.copyOf(entries);
  }
}
