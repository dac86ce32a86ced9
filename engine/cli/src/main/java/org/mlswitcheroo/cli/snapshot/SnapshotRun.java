package org.mlswitcheroo.cli.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mlswitcheroo.cli.CommandException;
import org.mlswitcheroo.cli.config.WorkFolder;
import org.mlswitcheroo.cli.syntax.NearestName;
import org.mlswitcheroo.core.rules.KnowledgeTables;
import org.mlswitcheroo.semantics.snapshot.Snapshots;

/** Asks a Python what its frameworks offer. The files lie in a folder that is gone afterwards. */
final class SnapshotRun implements AutoCloseable {
  private final Path work;

  SnapshotRun() throws IOException {
    work = Files.createTempDirectory("ml_switcheroo-snapshot-");
  }

  /** Refuses names that are no frameworks; all of them when none is given. */
  static List<String> frameworks(List<String> given) {
    for (String name : given) {
      if (!Snapshots.ROOTS.contains(name)) {
        throw CommandException.usage(
            "unknown framework (" + name + ").",
            NearestName.advice(
                name, Snapshots.ROOTS, "Maybe one of " + String.join(", ", Snapshots.ROOTS) + "."));
      }
    }
    return given.isEmpty() ? Snapshots.ROOTS : given.stream().distinct().toList();
  }

  /** Writes {@code ROOT.tsv} for each framework that is installed and returns their folder. */
  Path write(String python, KnowledgeTables tables, List<String> frameworks) throws IOException {
    String name = "ci/snapshot.py";
    Path script = work.resolve("snapshot.py");
    Files.writeString(
        script, tables.text(name).orElseThrow(() -> new IllegalStateException("no " + name)));
    Path folder = work.resolve("written");
    for (String framework : frameworks) { // in a process of its own: imports add names
      List<String> command =
          new ArrayList<>(List.of(python, script.toString(), folder.toString(), framework));
      Path log = work.resolve(framework + ".log");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
      int status;
      try {
        status = builder.start().waitFor();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw CommandException.environment("the snapshot was interrupted.", "");
      } catch (IOException e) {
        throw CommandException.environment(
            "Python (" + python + ") cannot be started (" + CommandException.reason(e) + ").",
            "Maybe name one that has the frameworks: --python PATH, or set ML_SWITCHEROO_PYTHON.");
      }
      if (status != 0) {
        throw CommandException.environment(
            "the snapshot of (%s) failed (%s)."
                .formatted(framework, WorkFolder.last(log, String.valueOf(status))),
            "Maybe the framework cannot be imported by this Python: --python PATH.");
      }
    }
    return Files.createDirectories(folder);
  }

  /** The frameworks that a folder has a snapshot of, sorted. */
  static List<String> in(Path folder) {
    return Snapshots.ROOTS.stream()
        .filter(root -> Files.isRegularFile(folder.resolve(root + ".tsv")))
        .toList();
  }

  /** Deletes the folder. */
  @Override
  public void close() throws IOException {
    WorkFolder.delete(work);
  }
}
