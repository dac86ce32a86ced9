package org.mlswitcheroo.cli.convert;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlswitcheroo.cli.Command;
import org.mlswitcheroo.cli.CommandException;
import org.mlswitcheroo.cli.Console;
import org.mlswitcheroo.cli.config.Settings;
import org.mlswitcheroo.cli.listing.DownRun;
import org.mlswitcheroo.cli.listing.ListingDialects;
import org.mlswitcheroo.cli.listing.ListingRun;
import org.mlswitcheroo.cli.listing.Picture;
import org.mlswitcheroo.cli.syntax.Arguments;
import org.mlswitcheroo.cli.syntax.Syntax;
import org.mlswitcheroo.core.convert.Converter;
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
        .option("out", "PATH", "file to write, or folder when PATH is one; - for standard output")
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
        .flag(
            "no-check",
            "do not read the converted text again, nor check operations of listings again")
        .flag("no-ops", "do not look for the operations that listings compute")
        .option(
            "intermediate",
            "VIEW",
            "write a picture of a listing beside --out as well: mermaid, dot or html")
        .option("graph-check", "WHEN", "check the facts: off (default), phase or firing")
        .knowledge()
        .later("public", true)
        .later("verify", false)
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
  public void prepare() {
    Converter.prepare();
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
            Places.out(arguments),
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
      String target = ListingDialects.target(request.target());
      Engine[] made = new Engine[1];
      ListingRun run =
          new ListingRun(
              listing.get(),
              () -> {
                made[0] = made[0] == null ? new Engine(settings, arguments, console) : made[0];
                return made[0];
              },
              picture(arguments, request),
              settings.check());
      FileOutcome outcome = run.convert(path, target, !arguments.has("no-ops"), console);
      if (run.picture().isPresent() && outcome.bytes().isPresent()) {
        Path view = view(request.out().orElseThrow(), picture(arguments, request).orElseThrow());
        OutputFile.write(view, run.picture().get().getBytes(StandardCharsets.UTF_8));
      }
      return SingleRun.finish(outcome, listing.get().dialect(), request, console, start);
    }
    if (arguments.value("intermediate").isPresent()) {
      throw CommandException.usage(
          "not available yet: (--intermediate) of what is no listing.", "");
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

  /** The picture that the user asked for. */
  private static Optional<Picture> picture(Arguments arguments, ConvertRequest request) {
    Optional<String> word = arguments.value("intermediate");
    if (word.isPresent() && request.out().isEmpty()) {
      throw CommandException.usage("the option (--intermediate) needs (--out).", "");
    }
    return word.map(
        name ->
            Stream.of(Picture.values())
                .filter(picture -> picture.word().equals(name))
                .findFirst()
                .orElseThrow(
                    () ->
                        CommandException.usage(
                            "the option (--intermediate) knows no view (" + name + ") of listings.",
                            "Maybe one of: mermaid, dot, html.")));
  }

  /** The file of a picture: that of the output with another end. */
  private static Path view(Path out, Picture picture) {
    String name = String.valueOf(out.getFileName());
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    return out.resolveSibling(stem + "." + picture.extension());
  }
}
