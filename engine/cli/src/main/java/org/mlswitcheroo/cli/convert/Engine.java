package org.mlswitcheroo.cli.convert;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlswitcheroo.cli.Console;
import org.mlswitcheroo.cli.Crashes;
import org.mlswitcheroo.cli.config.Settings;
import org.mlswitcheroo.cli.config.UserKnowledge;
import org.mlswitcheroo.cli.report.ValidationReport;
import org.mlswitcheroo.cli.syntax.Arguments;
import org.mlswitcheroo.core.convert.Conversion;
import org.mlswitcheroo.core.convert.Converter;
import org.mlswitcheroo.core.project.Project;
import org.mlswitcheroo.core.rules.KnowledgeTables;
import org.mlswitcheroo.emitters.python.PythonPrinter;
import org.mlswitcheroo.facts.Finding;
import org.mlswitcheroo.facts.ParseResult;
import org.mlswitcheroo.facts.Severity;
import org.mlswitcheroo.facts.target.Mark;
import org.mlswitcheroo.parsers.python.PythonParser;
import org.mlswitcheroo.parsers.python.SourceText;

/** Converts single files; whatever goes wrong becomes a finding. Thread-safe. */
public final class Engine {
  private final PythonParser parser;
  private final Converter converter;
  private final SourceDialects dialects;
  private final Crashes crashes;

  /**
   * An engine with the operations, rules and limits that the user has set.
   *
   * @throws org.mlswitcheroo.cli.config.KnowledgeFaults when those of the user have faults
   */
  public Engine(Settings settings, Arguments arguments, Console console) {
    this.crashes = new Crashes(arguments.has("debug") ? "--debug" : "");
    this.parser = new PythonParser(settings.parserLimits());
    KnowledgeTables tables = UserKnowledge.of(settings, console);
    this.converter =
        new Converter(
            parser,
            new PythonPrinter(),
            tables,
            settings.limits(),
            settings.validationReport().map(ValidationReport::failed).orElse(Map.of()));
    this.dialects = new SourceDialects(tables, converter.dialects());
  }

  public Converter converter() {
    return converter;
  }

  public SourceDialects dialects() {
    return dialects;
  }

  /** The facts of one file, which may import others; an internal error becomes a finding. */
  public Conversion conversion(String path, byte[] bytes, String source, String target) {
    return conversion(path, bytes, source, target, Optional.of(project(source, target)));
  }

  /** The files around those that are converted. */
  Project project(String source, String target) {
    return converter.project(source, target);
  }

  /** The facts of one file of a project; an internal error becomes a finding. */
  public Conversion conversion(
      String path, byte[] bytes, String source, String target, Optional<Project> project) {
    try {
      return converter.convert(path, bytes, source, target, project);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
      Finding finding =
          converter.catalog().of("INTERNAL", path, crashes.cause(e), crashes.advice(e));
      return new Conversion(
          Optional.empty(), List.of(finding), Optional.empty(), List.of(), Optional.empty());
    }
  }

  /** Converts one file and checks that the result can be read again. */
  FileOutcome convert(
      String path, byte[] bytes, String source, String target, Project project, boolean check) {
    Conversion conversion = conversion(path, bytes, source, target, Optional.of(project));
    return outcome(path, bytes, conversion, check);
  }

  /** What a conversion means for the file. */
  FileOutcome outcome(String path, byte[] bytes, Conversion conversion, boolean check) {
    int lines = lines(bytes);
    List<Finding> findings = new ArrayList<>(conversion.findings());
    boolean internal = findings.stream().anyMatch(f -> f.code().equals("INTERNAL"));
    if (conversion.text().isEmpty() || conversion.tree().isEmpty()) {
      boolean ours = internal || findings.stream().anyMatch(f -> !f.code().startsWith("PY-"));
      return new FileOutcome(
          path,
          ours ? Status.FAILED : Status.INVALID,
          Optional.empty(),
          findings,
          ApiCounts.NONE,
          0,
          lines,
          internal);
    }
    byte[] text = encoded(conversion.text().get(), bytes);
    boolean same = Arrays.equals(text, bytes);
    if (check && !same) {
      Optional<Finding> broken = broken(path, text);
      if (broken.isPresent()) {
        return FileOutcome.failed(path, broken.get(), lines);
      }
    }
    ApiCounts apis = ApiCounts.of(conversion.tree().get(), conversion.facts());
    int marked =
        (int)
            conversion.facts().stream()
                .filter(Mark.class::isInstance)
                .map(f -> ((Mark) f).stmt())
                .distinct()
                .count();
    boolean errors = findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    Status status =
        errors || marked > 0 ? Status.MARKED : same ? Status.UNCHANGED : Status.CONVERTED;
    return new FileOutcome(path, status, Optional.of(text), findings, apis, marked, lines, false);
  }

  private Optional<Finding> broken(String path, byte[] text) {
    ParseResult again = parser.parse(path, text);
    return again.tree().isPresent()
        ? Optional.empty()
        : again.faults().stream()
            .map(fault -> converter.catalog().of(fault, path))
            .findFirst()
            .map(
                f -> {
                  List<String> values = List.of("" + f.line(), "" + f.column(), f.message());
                  return converter.catalog().at("OUTPUT-INVALID", values, path, 0, 0, f.excerpt());
                });
  }

  private static byte[] encoded(String text, byte[] source) {
    Charset charset = StandardCharsets.UTF_8;
    try {
      charset = SourceText.decode(source).charset();
    } catch (SourceText.Undecodable e) {
      throw new IllegalStateException("a file that was read cannot be decoded", e);
    }
    return text.getBytes(charset);
  }

  private static int lines(byte[] bytes) {
    int lines = bytes.length > 0 && bytes[bytes.length - 1] != '\n' ? 1 : 0;
    for (byte b : bytes) {
      lines += b == '\n' ? 1 : 0;
    }
    return lines;
  }
}
