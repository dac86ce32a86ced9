package org.mlswitcheroo.cli.knowledge;

import java.io.IOException;
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
import org.mlswitcheroo.cli.config.Settings;
import org.mlswitcheroo.cli.config.UserKnowledge;
import org.mlswitcheroo.cli.convert.Places;
import org.mlswitcheroo.cli.report.Colours;
import org.mlswitcheroo.cli.report.FindingText;
import org.mlswitcheroo.cli.report.Json;
import org.mlswitcheroo.cli.syntax.Arguments;
import org.mlswitcheroo.cli.syntax.Syntax;
import org.mlswitcheroo.facts.Finding;
import org.mlswitcheroo.odl.lint.OdlLint;
import org.mlswitcheroo.odl.read.Problem;

/** Checks the files of a knowledge base. */
public final class LintCommand implements Command {
  @Override
  public Syntax syntax() {
    return new Syntax(
            "lint",
            "[FOLDER]",
            "Checks the knowledge base in a folder (default: odl); with --odl or --rules only what"
                + " these hold, together with the shipped one. Exit status 1 if there is a fault.")
        .flag("json", "faults for machines")
        .knowledge();
  }

  @Override
  public int run(Arguments arguments, Console console) throws IOException {
    Settings settings = Settings.of(arguments, Path.of(""));
    if (arguments.operands(0, 1).isEmpty()
        && !(settings.odl().isEmpty() && settings.rules().isEmpty())) {
      return user(UserKnowledge.lint(settings), arguments.has("json"), console);
    }
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

  private static int user(List<Finding> findings, boolean json, Console console) {
    if (json) {
      console.print(
          Json.text(Map.of("problems", findings.stream().map(FindingText::placed).toList())));
    } else {
      Colours plain = new Colours(false);
      findings.forEach(finding -> console.print(FindingText.of(finding, plain)));
      console.err().println(findings.size() + (findings.size() == 1 ? " fault." : " faults."));
    }
    return findings.isEmpty() ? ExitStatus.OK : ExitStatus.FINDINGS;
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
