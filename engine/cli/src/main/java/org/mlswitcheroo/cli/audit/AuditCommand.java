package org.mlswitcheroo.cli.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.mlswitcheroo.core.project.Project;

/** Lists the interfaces of the source framework that files use, and which of them convert. */
public final class AuditCommand implements Command {
  @Override
  public Syntax syntax() {
    return new Syntax(
            "audit",
            "PATH...",
            """
            Lists every interface of the source framework that files use, whether it has a form in the target there,
            and how much is covered. Nothing is written. Exit status 1 if one is missing.\
            """)
        .option("source", "DIALECT", "dialect of the files; inferred from the imports when missing")
        .option("target", "DIALECT", "dialect of the output")
        .list("roots", "PACKAGE", "packages whose interfaces are listed besides the source's own")
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
    String target = settings.target("audit");
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
    FileUses.Known known = known(engine, source, arguments);
    Audit audit = new Audit(source, target);
    Optional<Project> project =
        Optional.of(engine.converter().project(source, target, List.copyOf(texts)));
    try (ProgressBar bar = new ProgressBar(console.err(), console.terminal(), files.size())) {
      for (int i = 0; i < files.size(); i++) {
        Conversion conversion =
            engine.conversion(files.get(i), texts.get(i), source, target, project);
        audit.add(files.get(i), conversion, known);
        bar.step();
      }
    }
    console.print(arguments.has("json") ? Json.text(audit.json()) : audit.text());
    audit.failures().forEach(console.err()::println);
    return audit.missing() > 0 || !audit.failures().isEmpty() ? ExitStatus.FINDINGS : ExitStatus.OK;
  }

  private static FileUses.Known known(Engine engine, String source, Arguments arguments) {
    Set<String> own = engine.dialects().roots().getOrDefault(source, Set.of());
    List<String> roots =
        arguments.values("roots").stream()
            .flatMap(value -> Arrays.stream(value.split(",", -1)))
            .map(String::strip)
            .filter(root -> !root.isEmpty() && !own.contains(root))
            .toList();
    Set<String> names = new HashSet<>();
    for (String[] row : engine.converter().tables().lines("index.tsv")) {
      names.add(row[1]);
    }
    List<String> base = engine.converter().dialects().values(source, "module_base");
    return new FileUses.Known(names, base, roots);
  }

  private static List<String> files(List<String> paths, List<String> exclude) {
    List<String> files = new ArrayList<>();
    for (String name : paths) {
      Path path = Places.path(name);
      if (Files.isDirectory(path)) {
        ProjectFiles.of(path, Path.of(""), exclude).stream()
            .filter(file -> file.toString().endsWith(".py"))
            .forEach(file -> files.add(path.resolve(file).toString()));
      } else {
        files.add(name);
      }
    }
    return files;
  }
}
