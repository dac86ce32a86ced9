package org.mlswitcheroo.cli.ci;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mlswitcheroo.cli.Command;
import org.mlswitcheroo.cli.CommandException;
import org.mlswitcheroo.cli.Console;
import org.mlswitcheroo.cli.ExitStatus;
import org.mlswitcheroo.cli.config.PythonPath;
import org.mlswitcheroo.cli.config.Settings;
import org.mlswitcheroo.cli.convert.Engine;
import org.mlswitcheroo.cli.convert.FileSet;
import org.mlswitcheroo.cli.convert.OutputFile;
import org.mlswitcheroo.cli.convert.Places;
import org.mlswitcheroo.cli.syntax.Arguments;
import org.mlswitcheroo.cli.syntax.Syntax;

/** Proves operations: calls are converted, run in both frameworks, and compared. */
public final class CiCommand implements Command {
  private static final String SOURCE = "torch";

  @Override
  public Syntax syntax() {
    return PythonPath.option(
            new Syntax(
                    "ci",
                    "",
                    """
            Proves operations: samples calls of each in PyTorch, converts them, runs both, and compares results and
            gradients. Exit status 1 if one fails; what could not be run is never called verified.\
            """)
                .list(
                    "only",
                    "NAME",
                    "operations or interfaces, such as Softmax, torch.softmax or 'F*'")
                .list("targets", "DIALECT", "targets; all that there are when missing")
                .option("samples", "NUMBER", "calls of one operation, at most (6)")
                .option("seed", "NUMBER", "makes the samples (1)")
                .flag("thorough", "run also the calls that only repeat the forms of others")
                .option("keep", "FOLDER", "keep the calls and what they become in a folder")
                .option(
                    "calls", "FOLDER", "run the calls that --keep kept there in place of new ones")
                .flag("no-shrink", "do not look for a small call where one fails")
                .flag("shrink", "look for one (default; needs the Python package hypothesis)")
                .option(
                    "json-report",
                    "FILE",
                    "write the report that matrix and validation-report read")
                .option(
                    "jobs", "NUMBER", "frameworks that run at a time (the number of processors)")
                .option("seconds", "NUMBER", "processor time that one call may take (10)")
                .flag("json", "report for machines on standard output"))
        .knowledge();
  }

  @Override
  public int run(Arguments arguments, Console console) throws IOException {
    arguments.operands(0, 0);
    if (arguments.has("shrink") && arguments.has("no-shrink")) {
      throw CommandException.usage("--shrink and --no-shrink exclude each other.", "");
    }
    Optional<Path> out = arguments.value("json-report").map(Places::path);
    if (out.isPresent() && Files.isDirectory(out.get())) {
      throw CommandException.usage("the report (" + out.get() + ") is a folder.", "");
    }
    Optional<Path> calls = arguments.value("calls").map(Places::path);
    if (calls.isPresent() && !Files.isDirectory(calls.get().resolve("cases"))) {
      throw CommandException.usage(
          "the option (--calls) names no folder of calls (" + calls.get() + ").",
          "Maybe make one: ml_switcheroo ci --keep FOLDER");
    }
    CiOptions options =
        new CiOptions(
            arguments.count("samples", 6),
            arguments.count("seed", 1),
            arguments.has("thorough"),
            arguments.value("keep").map(Places::path),
            calls,
            !arguments.has("no-shrink"),
            arguments.count("jobs", Runtime.getRuntime().availableProcessors()),
            arguments.count("seconds", 10));
    Engine engine =
        new Engine(Settings.of(arguments, Path.of("")).withoutReport(), arguments, console);
    List<String> targets = targets(engine, separated(arguments.values("targets")));
    String table =
        engine
            .converter()
            .tables()
            .text("ci.json")
            .orElseThrow(
                () -> new IllegalStateException("the table of calls (ci.json) is missing"));
    CiPlan plan = CiPlan.of(table, SOURCE, separated(arguments.values("only")));
    JsonNode answer;
    try (PythonRun run =
        new PythonRun(
            PythonPath.of(arguments),
            engine.converter().tables(),
            text -> {
              if (console.terminal() || arguments.has("debug")) {
                console.err().println("ml_switcheroo: " + text);
              }
            })) {
      answer = run.run(plan.json(targets, options), new FileSet(engine, SOURCE));
    }
    CiReport report = new CiReport(answer.get("report"), targets);
    if (out.isPresent()) {
      try {
        OutputFile.write(out.get(), report.json(options).getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw CommandException.of(e, "written", "the report (" + out.get() + ")");
      }
    }
    console.print(arguments.has("json") ? report.json(options) : report.text());
    if (options.shrink() && !answer.path("hypothesis").asBoolean()) {
      console
          .err()
          .println(
              "ml_switcheroo: failing calls were not made small: hypothesis is not installed.");
    }
    return report.failed() ? ExitStatus.FINDINGS : ExitStatus.OK;
  }

  private static List<String> targets(Engine engine, List<String> given) {
    if (!given.isEmpty()) {
      given.forEach(name -> engine.dialects().named(name, "targets"));
      if (given.contains(SOURCE)) {
        throw CommandException.usage("(" + SOURCE + ") is the source of the calls.", "");
      }
      return given.stream().distinct().toList();
    }
    List<String> all = new ArrayList<>(engine.converter().dialects().names());
    all.remove(SOURCE);
    return all;
  }

  private static List<String> separated(List<String> values) {
    return values.stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }
}
