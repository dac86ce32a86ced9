package org.mlswitcheroo.cli.knowledge;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlswitcheroo.cli.Command;
import org.mlswitcheroo.cli.CommandException;
import org.mlswitcheroo.cli.Console;
import org.mlswitcheroo.cli.ExitStatus;
import org.mlswitcheroo.cli.convert.Places;
import org.mlswitcheroo.cli.report.Json;
import org.mlswitcheroo.cli.syntax.Arguments;
import org.mlswitcheroo.cli.syntax.Syntax;
import org.mlswitcheroo.odl.lint.OdlLint;
import org.mlswitcheroo.odl.read.Problem;

/** Checks the files of a knowledge base. */
public final class LintCommand implements Command {
  @Override
  public Syntax syntax() {
    return new Syntax(
            "lint",
            "[FOLDER]",
            "Checks the knowledge base in a folder (default: odl). Exit status 1 if it has a"
                + " fault.")
        .flag("json", "faults for machines");
  }

  @Override
  public int run(Arguments arguments, Console console) {
    String name = arguments.operands(0, 1).stream().findFirst().orElse("odl");
    Path folder = Places.path(name);
    if (!Files.isDirectory(folder.resolve("ops"))) {
      throw CommandException.usage(
          "(" + name + ") is no knowledge base: it has no folder ops.",
          "Maybe name the folder odl of the project.");
    }
    List<Problem> problems;
    try {
      problems = OdlLint.folder(folder);
    } catch (UncheckedIOException e) {
      throw CommandException.environment(
          "the knowledge base (" + name + ") cannot be read (" + e.getMessage() + ").", "");
    }
    if (arguments.has("json")) {
      console.print(
          Json.text(Map.of("problems", problems.stream().map(LintCommand::json).toList())));
    } else {
      problems.forEach(problem -> console.out().println(problem));
      console.print("");
      console.err().println(problems.size() + (problems.size() == 1 ? " fault." : " faults."));
    }
    return problems.isEmpty() ? ExitStatus.OK : ExitStatus.FINDINGS;
  }

  private static Map<String, Object> json(Problem problem) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("code", problem.code());
    row.put("file", problem.place().file());
    row.put("line", problem.place().line());
    row.put("column", problem.place().column());
    row.put("message", problem.text());
    row.put("advice", problem.advice());
    return row;
  }
}
