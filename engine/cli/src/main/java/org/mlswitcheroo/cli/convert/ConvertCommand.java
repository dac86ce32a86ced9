package org.mlswitcheroo.cli.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.mlswitcheroo.cli.Command;
import org.mlswitcheroo.cli.CommandException;
import org.mlswitcheroo.cli.Console;
import org.mlswitcheroo.cli.Crashes;
import org.mlswitcheroo.cli.syntax.Arguments;
import org.mlswitcheroo.cli.syntax.Syntax;
import org.mlswitcheroo.facts.Severity;

/** Converts a file, standard input or a folder. */
public final class ConvertCommand implements Command {
  private static final List<String> SEVERITIES = List.of("error", "warning", "note");

  @Override
  public Syntax syntax() {
    return new Syntax(
            "convert",
            "PATH|-",
            """
            Converts a file, standard input (-) or all files of a folder. Without --out the code goes to standard
            output. The report goes to standard error; with --json and --out it goes to standard output.\
            """)
        .option("source", "DIALECT", "dialect of the input; inferred from the imports when missing")
        .option("target", "DIALECT", "dialect of the output")
        .option("out", "PATH", "file to write, or folder when PATH is one")
        .flag("strict", "write nothing when there is an error finding")
        .option(
            "fail-on",
            "SEVERITY",
            "least finding for exit status 1: note, warning or error (default)")
        .flag("json", "report for machines")
        .option(
            "layout", "NAME", "preserve (default): public methods keep the layout of the source")
        .option(
            "exclude", "GLOB", "leave out paths of a folder, such as 'tests/**'; may be repeated")
        .option("json-trace", "FILE", "write every firing of every rule, with its facts")
        .flag("no-check", "do not read the converted text again to see that it is valid")
        .later("public", true)
        .later("config", true)
        .later("odl", true)
        .later("rules", true)
        .later("verify", false)
        .later("intermediate", true)
        .later("trace-html", true)
        .later("custom-snapshot", true)
        .later("sharding", false)
        .later("optimize", false)
        .later("arch", true);
  }

  @Override
  public int run(Arguments arguments, Console console) throws IOException {
    String path = arguments.operands(1, 1).get(0);
    if (arguments.choice("layout", List.of("preserve", "channels_last")).equals("channels_last")) {
      throw CommandException.usage("not available yet: (--layout channels_last).", "");
    }
    ConvertRequest request =
        new ConvertRequest(
            path,
            arguments.value("source"),
            arguments.needed("target"),
            arguments.value("out").map(Places::path),
            arguments.has("strict"),
            Severity.valueOf(arguments.choice("fail-on", SEVERITIES).toUpperCase(Locale.ROOT)),
            arguments.has("json"),
            arguments.value("json-trace").map(Places::path),
            arguments.values("exclude"),
            !arguments.has("no-check"));
    boolean folder = !request.fromStdin() && Files.isDirectory(Places.path(path));
    Places.check(request, folder);
    ProjectConfig.check(Places.path(request.fromStdin() ? "" : path));
    Engine engine = new Engine(new Crashes(arguments.has("debug") ? "--debug" : ""));
    engine.dialects().named(request.target(), "target");
    request.source().ifPresent(name -> engine.dialects().named(name, "source"));
    return folder
        ? new ProjectRun(engine, request, console).run()
        : new SingleRun(engine, request, console).run();
  }
}
