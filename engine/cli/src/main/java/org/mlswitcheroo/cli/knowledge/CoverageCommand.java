package org.mlswitcheroo.cli.knowledge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mlswitcheroo.cli.Command;
import org.mlswitcheroo.cli.CommandException;
import org.mlswitcheroo.cli.Console;
import org.mlswitcheroo.cli.ExitStatus;
import org.mlswitcheroo.cli.config.Settings;
import org.mlswitcheroo.cli.convert.Engine;
import org.mlswitcheroo.cli.convert.Places;
import org.mlswitcheroo.cli.convert.ProjectFiles;
import org.mlswitcheroo.cli.report.Json;
import org.mlswitcheroo.cli.report.ProgressBar;
import org.mlswitcheroo.cli.syntax.Arguments;
import org.mlswitcheroo.cli.syntax.Syntax;
import org.mlswitcheroo.core.convert.Conversion;
import org.mlswitcheroo.core.explain.RuleCards;

/** Counts how often each rule fires when files are converted. */
public final class CoverageCommand implements Command {
  @Override
  public Syntax syntax() {
    return new Syntax(
            "coverage",
            "PATH...",
            "Converts files, or all of a folder, and counts the rules that fire and those that"
                + " never do.")
        .option("source", "DIALECT", "dialect of the files; inferred from the imports when missing")
        .option("target", "DIALECT", "dialect of the output")
        .option("exclude", "GLOB", "leave out paths of a folder; may be repeated")
        .flag("json", "report for machines")
        .knowledge();
  }

  @Override
  public int run(Arguments arguments, Console console) throws IOException {
    List<String> paths = arguments.operands(1, Integer.MAX_VALUE);
    Settings settings = Settings.of(arguments, Places.path(paths.get(0)));
    List<String> files = files(paths, settings.exclude());
    if (files.isEmpty()) {
      throw CommandException.usage(
          "there are no Python files in (" + String.join(", ", paths) + ").", "");
    }
    String target = settings.target("coverage");
    Engine engine = new Engine(settings, arguments, console);
    engine.dialects().named(target, "target");
    List<byte[]> texts = new ArrayList<>();
    for (String file : files) {
      texts.add(Places.read(file));
    }
    String source =
        settings.source().isPresent()
            ? engine.dialects().named(settings.source().get(), "source")
            : engine
                .dialects()
                .inferred(texts.stream().map(b -> new String(b, StandardCharsets.ISO_8859_1)));
    RuleCounts counts = new RuleCounts(RuleCards.of(engine.converter(), source, target));
    try (ProgressBar bar = new ProgressBar(console.err(), console.terminal(), files.size())) {
      for (int i = 0; i < files.size(); i++) {
        Conversion conversion = engine.conversion(files.get(i), texts.get(i), source, target);
        counts.add(files.get(i), conversion);
        bar.step();
      }
    }
    console.print(arguments.has("json") ? Json.text(counts.json()) : counts.text());
    counts.failures().forEach(console.err()::println);
    return counts.failures().isEmpty() ? ExitStatus.OK : ExitStatus.FINDINGS;
  }

  private static List<String> files(List<String> paths, List<String> exclude) throws IOException {
    List<String> files = new ArrayList<>();
    for (String name : paths) {
      Path path = Places.path(name);
      if (Files.isDirectory(path)) {
        for (Path file : ProjectFiles.of(path, Path.of(""), exclude)) {
          if (file.toString().endsWith(".py")) {
            files.add(path.resolve(file).toString());
          }
        }
      } else {
        files.add(name);
      }
    }
    return files;
  }
}
