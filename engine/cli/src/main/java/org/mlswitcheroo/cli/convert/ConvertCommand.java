package org.mlswitcheroo.cli.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import org.mlswitcheroo.cli.Command;
import org.mlswitcheroo.cli.CommandException;
import org.mlswitcheroo.cli.Console;
import org.mlswitcheroo.cli.config.Settings;
import org.mlswitcheroo.cli.listing.DownRun;
import org.mlswitcheroo.cli.listing.ListingDialects;
import org.mlswitcheroo.cli.listing.ListingRun;
import org.mlswitcheroo.cli.syntax.Arguments;
import org.mlswitcheroo.cli.syntax.Syntax;
import org.mlswitcheroo.facts.Severity;
import org.mlswitcheroo.facts.asm.ListingParser;

/** Converts a file, standard input or a folder. */
public final class ConvertCommand implements Command {
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
        .flag("no-ops", "do not look for the operations that listings compute")
        .option("graph-check", "WHEN", "check the facts: off (default), phase or firing")
        .knowledge()
        .later("public", true)
        .later("verify", false)
        .later("intermediate", true)
        .later("trace-html", true)
        .later("custom-snapshot", true)
        .later("sharding", false)
        .later("optimize", false)
        .option(
            "arch",
            "NAME",
            "processor of a listing that is made: sm_80, sm_86, sm_90, gfx1030, gfx1100");
  }

  @Override
  public int run(Arguments arguments, Console console) throws IOException {
    String path = arguments.operands(1, 1).get(0);
    Settings settings = Settings.of(arguments, Places.path(path.equals("-") ? "" : path));
    if (settings.layout().equals("channels_last")) {
      throw CommandException.usage("not available yet: (--layout channels_last).", "");
    }
    boolean folder = !path.equals("-") && Files.isDirectory(Places.path(path));
    ConvertRequest request =
        new ConvertRequest(
            path,
            settings.source().or(() -> ListingDialects.ofFile(path)),
            settings.target("convert"),
            arguments.value("out").map(Places::path),
            settings.strict(),
            Severity.valueOf(settings.failOn().toUpperCase(Locale.ROOT)),
            arguments.has("json"),
            arguments.value("json-trace").map(Places::path),
            folder ? settings.exclude() : arguments.values("exclude"),
            settings.check());
    Places.check(request, folder);
    Optional<ListingParser> listing = request.source().flatMap(ListingDialects::named);
    if (listing.isPresent() && !folder) {
      long start = System.nanoTime();
      Engine[] made = new Engine[1];
      ListingRun run =
          new ListingRun(
              listing.get(),
              () -> {
                made[0] = made[0] == null ? new Engine(settings, arguments, console) : made[0];
                return made[0];
              });
      FileOutcome outcome = run.convert(path, request.target(), !arguments.has("no-ops"), console);
      return SingleRun.finish(outcome, listing.get().dialect(), request, console, start);
    }
    Engine engine = new Engine(settings, arguments, console);
    if (!folder && ListingDialects.named(request.target()).isPresent()) {
      long start = System.nanoTime();
      String source = request.source().orElse("torch");
      engine.dialects().named(source, "source");
      DownRun run = new DownRun(engine.converter(), request.target(), arguments.value("arch"));
      return SingleRun.finish(run.convert(path, console, source), source, request, console, start);
    }
    engine.dialects().named(request.target(), "target");
    request.source().ifPresent(name -> engine.dialects().named(name, "source"));
    return folder
        ? new ProjectRun(engine, request, console).run()
        : new SingleRun(engine, request, console).run();
  }
}
