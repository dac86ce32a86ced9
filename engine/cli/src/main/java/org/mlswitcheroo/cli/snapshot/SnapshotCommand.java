package org.mlswitcheroo.cli.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mlswitcheroo.cli.Command;
import org.mlswitcheroo.cli.CommandException;
import org.mlswitcheroo.cli.Console;
import org.mlswitcheroo.cli.ExitStatus;
import org.mlswitcheroo.cli.config.PythonPath;
import org.mlswitcheroo.cli.config.Settings;
import org.mlswitcheroo.cli.convert.Engine;
import org.mlswitcheroo.cli.convert.OutputFile;
import org.mlswitcheroo.cli.convert.Places;
import org.mlswitcheroo.cli.syntax.Arguments;
import org.mlswitcheroo.cli.syntax.Syntax;

/** Writes down the public names of the installed frameworks with their parameters. */
public final class SnapshotCommand implements Command {
  @Override
  public Syntax syntax() {
    return PythonPath.option(
            new Syntax(
                    "snapshot",
                    "[FRAMEWORK...]",
                    """
                    Writes down what the installed frameworks offer (all, or those named): one file FRAMEWORK.tsv with
                    every public name, its parameters and their defaults. Exit status 3 if none is installed.\
                    """)
                .option("out-dir", "DIR", "folder of the files (snapshots)"))
        .knowledge();
  }

  @Override
  public int run(Arguments arguments, Console console) throws IOException {
    List<String> frameworks = SnapshotRun.frameworks(arguments.operands(0, Integer.MAX_VALUE));
    Path out = Places.path(arguments.value("out-dir").orElse("snapshots"));
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw CommandException.usage("(" + out + ") is no folder.", "");
    }
    Engine engine =
        new Engine(Settings.of(arguments, Path.of("")).withoutReport(), arguments, console);
    try (SnapshotRun run = new SnapshotRun()) {
      Path written = run.write(PythonPath.of(arguments), engine.converter().tables(), frameworks);
      List<String> found = SnapshotRun.in(written);
      for (String framework : frameworks) {
        if (!found.contains(framework)) {
          console.err().println("ml_switcheroo: " + framework + " is not installed.");
          continue;
        }
        byte[] bytes = Files.readAllBytes(written.resolve(framework + ".tsv"));
        Path file = out.resolve(framework + ".tsv");
        try {
          OutputFile.write(file, bytes);
        } catch (IOException e) {
          throw CommandException.of(e, "written", "the snapshot (" + file + ")");
        }
        console.out().println(file);
      }
      console.print("");
      if (found.isEmpty()) {
        throw CommandException.environment(
            "none of these frameworks is installed (" + String.join(", ", frameworks) + ").",
            "Maybe name a Python that has them: --python PATH, or set ML_SWITCHEROO_PYTHON.");
      }
    }
    return ExitStatus.OK;
  }
}
