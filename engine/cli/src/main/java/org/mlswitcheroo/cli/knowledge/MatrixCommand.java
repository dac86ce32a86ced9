package org.mlswitcheroo.cli.knowledge;

import java.nio.file.Path;
import java.util.List;
import org.mlswitcheroo.cli.Command;
import org.mlswitcheroo.cli.CommandException;
import org.mlswitcheroo.cli.Console;
import org.mlswitcheroo.cli.ExitStatus;
import org.mlswitcheroo.cli.config.Settings;
import org.mlswitcheroo.cli.config.UserKnowledge;
import org.mlswitcheroo.cli.report.Json;
import org.mlswitcheroo.cli.syntax.Arguments;
import org.mlswitcheroo.cli.syntax.Syntax;

/** Prints which framework has which operation. */
public final class MatrixCommand implements Command {
  @Override
  public Syntax syntax() {
    return new Syntax("matrix", "", "Prints which framework has which operation.")
        .option("format", "NAME", "text (default), md or json")
        .knowledge();
  }

  @Override
  public int run(Arguments arguments, Console console) {
    arguments.operands(0, 0);
    if (arguments.value("format").orElse("").equals("html")) {
      throw CommandException.usage("not available yet: (--format html).", "");
    }
    String format = arguments.choice("format", List.of("text", "md", "json"));
    String catalog =
        UserKnowledge.of(Settings.of(arguments, Path.of("")), console)
            .text("ops.json")
            .orElseThrow(
                () ->
                    CommandException.environment(
                        "the catalog of operations (ops.json) is missing.", ""));
    Matrix matrix = Matrix.of(catalog);
    console.print(
        switch (format) {
          case "json" -> Json.text(matrix.json());
          case "md" -> matrix.markdown();
          default -> matrix.text();
        });
    return ExitStatus.OK;
  }
}
