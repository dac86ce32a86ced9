package org.mlswitcheroo.cli.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mlswitcheroo.cli.CommandException;
import org.mlswitcheroo.cli.Console;
import org.mlswitcheroo.core.rules.KnowledgeTables;
import org.mlswitcheroo.facts.Finding;
import org.mlswitcheroo.facts.Severity;

/**
 * The knowledge of the tool with the folders of the user in front. What is compiled is kept in the
 * user's cache under a name that follows from its contents, so it is compiled once. Processes that
 * compile wait for each other; what a killed one leaves is never used.
 */
public final class UserKnowledge {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final String FRESH = ".new.";

  private UserKnowledge() {}

  /**
   * The tables and rules for the settings.
   *
   * @throws KnowledgeFaults when the folders of the user have faults
   */
  public static KnowledgeTables of(Settings settings, Console console) {
    List<Path> odl = settings.odl();
    List<Path> rules = settings.rules();
    if (odl.isEmpty() && rules.isEmpty()) {
      return KnowledgeTables.shipped();
    }
    UserFolders.check(odl, rules);
    Path cache = cache();
    try {
      Path entry = cache.resolve(KnowledgeKey.of(RuleCompilerLoader.classPath(), odl, rules));
      if (!Files.isDirectory(entry)) {
        if (console.terminal()) {
          console.err().println("ml_switcheroo: compiling the operations and rules given ...");
        }
        build(cache, entry, odl, rules);
      } else if (Files.isWritable(entry)) {
        Files.setLastModifiedTime(entry, FileTime.from(Instant.now()));
      }
      return KnowledgeTables.over(entry);
    } catch (IOException e) {
      throw CommandException.of(e, "used", "the cache (" + cache + ")");
    } catch (UncheckedIOException e) {
      throw CommandException.of(
          Objects.requireNonNull(e.getCause()), "used", "the cache (" + cache + ")");
    }
  }

  /** All that is wrong with the folders of the user, style included. */
  public static List<Finding> lint(Settings settings) throws IOException {
    UserFolders.check(settings.odl(), settings.rules());
    Class<?>[] types = {Path.class, List.class, List.class};
    return findings(
        RuleCompilerLoader.call(
            "lint", types, RuleCompilerLoader.checkout(), settings.odl(), settings.rules()));
  }

  private static Path cache() {
    String set = System.getProperty("ml_switcheroo.cache", "");
    String xdg = Objects.requireNonNullElse(System.getenv("XDG_CACHE_HOME"), "");
    Path base =
        !set.isEmpty()
            ? Path.of(set)
            : !xdg.isEmpty() ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".cache");
    return base.resolve("ml_switcheroo").resolve("knowledge");
  }

  /** Compiles aside and renames, one at a time: an entry that is there is whole. */
  private static void build(Path cache, Path entry, List<Path> odl, List<Path> rules)
      throws IOException {
    try {
      Files.createDirectories(cache);
    } catch (IOException e) {
      throw CommandException.environment(
          "the cache (" + cache + ") cannot be made (" + CommandException.reason(e) + ").",
          "Maybe set XDG_CACHE_HOME to a folder that can be written.");
    }
    synchronized (UserKnowledge.class) { // a file lock is for processes, not for threads
      try (FileChannel channel =
              FileChannel.open(
                  cache.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (lock.isValid() && !Files.isDirectory(entry)) {
          clean(cache);
          Path fresh = Files.createDirectory(cache.resolve(FRESH + entry.getFileName()));
          List<String[]> rows = compile(odl, rules, fresh);
          if (!rows.isEmpty()) {
            delete(fresh);
            throw new KnowledgeFaults(findings(rows));
          }
          Files.move(fresh, entry, StandardCopyOption.ATOMIC_MOVE);
        }
      }
    }
  }

  private static List<String[]> compile(List<Path> odl, List<Path> rules, Path out)
      throws IOException {
    Class<?>[] types = {Path.class, List.class, List.class, String.class, Path.class};
    String models = KnowledgeTables.shipped().packages();
    return RuleCompilerLoader.call(
        "build", types, RuleCompilerLoader.checkout(), odl, rules, models, out);
  }

  /** Deletes what killed builds left, and what nobody has used for long. */
  private static void clean(Path cache) throws IOException {
    List<Path> entries;
    try (Stream<Path> all = Files.list(cache)) {
      entries = all.filter(Files::isDirectory).toList();
    }
    for (Path entry : entries) {
      boolean left = entry.getFileName().toString().startsWith(FRESH);
      Instant used = Files.getLastModifiedTime(entry).toInstant();
      if (left || used.isBefore(Instant.now().minus(KEPT))) {
        delete(entry);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static List<Finding> findings(List<String[]> rows) {
    List<Finding> findings = new ArrayList<>();
    for (String[] row : rows) {
      int line = Integer.parseInt(row[2]);
      findings.add(
          new Finding(
              row[0],
              Severity.ERROR,
              row[1],
              line,
              Integer.parseInt(row[3]),
              row[4],
              row[5],
              excerpt(row[1], line)));
    }
    return findings;
  }

  private static String excerpt(String file, int line) {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return line < 1 ? "" : lines.skip(line - 1L).findFirst().orElse("");
    } catch (IOException | UncheckedIOException e) {
      return ""; // the finding tells enough
    }
  }
}
