package org.mlswitcheroo.cli.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.mlswitcheroo.cli.Command;
import org.mlswitcheroo.cli.CommandException;
import org.mlswitcheroo.cli.Console;
import org.mlswitcheroo.cli.ExitStatus;
import org.mlswitcheroo.cli.config.PythonPath;
import org.mlswitcheroo.cli.config.Settings;
import org.mlswitcheroo.cli.convert.Engine;
import org.mlswitcheroo.cli.convert.Places;
import org.mlswitcheroo.cli.report.Json;
import org.mlswitcheroo.cli.syntax.Arguments;
import org.mlswitcheroo.cli.syntax.Syntax;
import org.mlswitcheroo.odl.lint.SnapshotChange;
import org.mlswitcheroo.odl.read.Problem;
import org.mlswitcheroo.semantics.snapshot.Snapshots;

/** Compares the knowledge base with what other versions of the frameworks offer. */
public final class SyncCommand implements Command {
  @Override
  public Syntax syntax() {
    return PythonPath.option(
            new Syntax(
                    "sync",
                    "[FRAMEWORK...]",
                    """
                    Says what the installed versions of frameworks (all, or those named) break: interfaces, parameters
                    and defaults that the knowledge base names and they do not have. Exit status 1 if there is one.\
                    """)
                .option(
                    "snapshots", "DIR", "files that the command snapshot wrote, instead of Python")
                .option("knowledge", "DIR", "the knowledge base (odl)")
                .flag("json", "the answer for machines"))
        .knowledge();
  }

  @Override
  public int run(Arguments arguments, Console console) throws IOException {
    List<String> frameworks = SnapshotRun.frameworks(arguments.operands(0, Integer.MAX_VALUE));
    Path odl = Places.path(arguments.value("knowledge").orElse("odl"));
    if (!Files.isDirectory(odl.resolve("ops"))) {
      throw CommandException.usage(
          "(" + odl + ") is no knowledge base: it has no folder ops.",
          "Maybe name the folder odl of the project: --knowledge DIR.");
    }
    Optional<Path> given = arguments.value("snapshots").map(Places::path);
    if (given.isPresent()) {
      return compare(given.get(), frameworks, odl, arguments, console);
    }
    Engine engine =
        new Engine(Settings.of(arguments, Path.of("")).withoutReport(), arguments, console);
    try (SnapshotRun run = new SnapshotRun()) {
      Path written = run.write(PythonPath.of(arguments), engine.converter().tables(), frameworks);
      return compare(written, frameworks, odl, arguments, console);
    }
  }

  private static int compare(
      Path folder, List<String> frameworks, Path odl, Arguments arguments, Console console) {
    List<String> found = SnapshotRun.in(folder).stream().filter(frameworks::contains).toList();
    if (found.isEmpty()) {
      throw CommandException.environment(
          "there is no snapshot of (" + String.join(", ", frameworks) + ") to compare with.",
          "Maybe name a Python that has them (--python PATH), or --snapshots DIR.");
    }
    Snapshots now;
    try {
      now = Snapshots.with(folder);
    } catch (IOException e) {
      throw CommandException.of(e, "read", "the snapshots (" + folder + ")");
    }
    List<Problem> broken = SnapshotChange.broken(odl, Snapshots.load(), now);
    if (arguments.has("json")) {
      List<Map<String, Object>> changes =
          found.stream().map(root -> change(root, Snapshots.load(), now).row()).toList();
      console.print(
          Json.text(
              Map.of(
                  "frameworks",
                  changes,
                  "broken",
                  broken.stream().map(Problem::toString).toList())));
    } else {
      found.forEach(root -> console.out().println(change(root, Snapshots.load(), now)));
      broken.forEach(each -> console.out().println(each));
      console.print("");
      console.err().println(broken.size() + (broken.size() == 1 ? " fault." : " faults."));
    }
    return broken.isEmpty() ? ExitStatus.OK : ExitStatus.FINDINGS;
  }

  private static Change change(String root, Snapshots then, Snapshots now) {
    SortedMap<String, String> old = then.names(root);
    SortedMap<String, String> fresh = now.names(root);
    List<String> gone = new ArrayList<>(old.keySet());
    gone.removeAll(fresh.keySet());
    List<String> added = new ArrayList<>(fresh.keySet());
    added.removeAll(old.keySet());
    long other =
        old.entrySet().stream()
            .filter(
                each ->
                    fresh.containsKey(each.getKey())
                        && !each.getValue().equals(fresh.get(each.getKey())))
            .count();
    return new Change(
        root,
        then.version(root).orElse("?"),
        now.version(root).orElse("?"),
        gone.size(),
        added.size(),
        other);
  }

  /** What became of the names of a framework from one version to another. */
  private record Change(
      String framework, String from, String to, int gone, int added, long signatures) {
    Map<String, Object> row() {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("framework", framework);
      row.put("from", from);
      row.put("to", to);
      row.put("gone", gone);
      row.put("added", added);
      row.put("signatures", signatures);
      return row;
    }

    @Override
    public String toString() {
      return "%s %s -> %s: %d names gone, %d new, %d with other parameters"
          .formatted(framework, from, to, gone, added, signatures);
    }
  }
}
