package org.mlswitcheroo.cli.knowledge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mlswitcheroo.cli.Command;
import org.mlswitcheroo.cli.CommandException;
import org.mlswitcheroo.cli.Console;
import org.mlswitcheroo.cli.ExitStatus;
import org.mlswitcheroo.cli.config.Settings;
import org.mlswitcheroo.cli.config.UserKnowledge;
import org.mlswitcheroo.cli.convert.OutputFile;
import org.mlswitcheroo.cli.convert.Places;
import org.mlswitcheroo.cli.report.Json;
import org.mlswitcheroo.cli.report.ValidationReport;
import org.mlswitcheroo.cli.syntax.Arguments;
import org.mlswitcheroo.cli.syntax.Syntax;

/** Prints which framework has which operation. */
public final class MatrixCommand implements Command {
  private static final String BEGIN = "<!-- matrix: begin -->\n";
  private static final String END = "<!-- matrix: end -->";

  @Override
  public Syntax syntax() {
    return new Syntax(
            "matrix",
            "",
            """
            Prints which framework has which operation: verified or failed (with a report of ci), mapped, partly (some
            arguments have no form), unsupported, or none.\
            """)
        .option("format", "NAME", "text (default), md, html or json")
        .option("report", "FILE", "what the command ci wrote with --json-report")
        .flag("summary", "a line for each family with the number of operations that have a form")
        .option("into", "FILE", "replace what stands between the matrix markers of a Markdown file")
        .knowledge();
  }

  @Override
  public int run(Arguments arguments, Console console) throws IOException {
    arguments.operands(0, 0);
    Optional<Path> into = arguments.value("into").map(Places::path);
    if (into.isPresent() && arguments.value("format").filter(f -> !f.equals("md")).isPresent()) {
      throw CommandException.usage("the option (--into) is for the format md.", "");
    }
    String format =
        into.isPresent() ? "md" : arguments.choice("format", List.of("text", "md", "html", "json"));
    if (format.equals("json") && arguments.has("summary")) {
      throw CommandException.usage(
          "the option (--summary) is not for the format json, which has the sums.", "");
    }
    String catalog =
        UserKnowledge.of(Settings.of(arguments, Path.of("")), console)
            .text("ops.json")
            .orElseThrow(
                () ->
                    CommandException.environment(
                        "the catalog of operations (ops.json) is missing.", ""));
    Optional<ValidationReport> report =
        arguments.value("report").map(Places::path).map(ValidationReport::read);
    Matrix matrix = Matrix.of(catalog, report);
    MatrixPage page = new MatrixPage(matrix, arguments.has("summary"));
    if (into.isPresent()) {
      write(into.get(), page.markdown());
      return ExitStatus.OK;
    }
    console.print(
        switch (format) {
          case "json" -> Json.text(page.json());
          case "html" -> page.html();
          case "md" -> page.markdown();
          default -> page.text();
        });
    return ExitStatus.OK;
  }

  private static void write(Path file, String table) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw CommandException.usage("the file (" + file + ") does not exist.", "");
    }
    String text = Files.readString(file, StandardCharsets.UTF_8);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END, Math.max(begin, 0));
    if (begin < 0 || end < 0) {
      throw CommandException.usage(
          "(" + file + ") has no markers for the matrix.",
          "Maybe add the lines: " + BEGIN.strip() + " and " + END);
    }
    String made = text.substring(0, begin + BEGIN.length()) + table + text.substring(end);
    try {
      OutputFile.write(file, made.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw CommandException.of(e, "written", "the file (" + file + ")");
    }
  }
}
