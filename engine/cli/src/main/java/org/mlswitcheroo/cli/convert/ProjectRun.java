package org.mlswitcheroo.cli.convert;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.mlswitcheroo.cli.CommandException;
import org.mlswitcheroo.cli.Console;
import org.mlswitcheroo.cli.report.ProgressBar;
import org.mlswitcheroo.core.project.Project;
import org.mlswitcheroo.facts.Finding;

/**
 * Converts all Python files of a folder and copies the others; one bad file does not stop the rest.
 */
final class ProjectRun {
  /** Deep trees need it. */
  private static final long STACK = 16L << 20;

  private final Engine engine;
  private final ConvertRequest request;
  private final Console console;
  private final Path in;
  private final Path out;

  ProjectRun(Engine engine, ConvertRequest request, Console console) {
    this.engine = engine;
    this.request = request;
    this.console = console;
    this.in = Places.path(request.path());
    this.out = request.out().orElseThrow();
  }

  int run() throws IOException {
    long start = System.nanoTime();
    List<Path> files = ProjectFiles.of(in, Places.real(out), request.exclude());
    String source = request.source().isPresent() ? request.source().get() : inferred(files);
    List<FileOutcome> outcomes = converted(files, source);
    Report report = new Report(request, source, outcomes, System.nanoTime() - start);
    if (request.strict() && report.errors() == 0) {
      for (int i = 0; i < files.size(); i++) {
        write(files.get(i), outcomes.get(i));
      }
    }
    report.print(console);
    return report.status();
  }

  private List<FileOutcome> converted(List<Path> files, String source) {
    List<byte[]> texts =
        files.stream()
            .filter(file -> file.toString().endsWith(".py"))
            .map(file -> text(file).getBytes(StandardCharsets.ISO_8859_1))
            .toList();
    Project project = engine.converter().project(source, request.target(), texts);
    ExecutorService pool =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            work -> new Thread(null, work, "convert", STACK));
    try (ProgressBar bar = new ProgressBar(console.err(), console.terminal(), files.size())) {
      List<Future<FileOutcome>> running = new ArrayList<>();
      for (Path file : files) {
        running.add(
            pool.submit(
                () -> {
                  FileOutcome outcome =
                      request.strict()
                          ? one(file, source, project)
                          : written(file, one(file, source, project));
                  bar.step();
                  return outcome;
                }));
      }
      List<FileOutcome> outcomes = new ArrayList<>();
      for (Future<FileOutcome> future : running) {
        outcomes.add(future.get());
      }
      return outcomes;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandException.environment("interrupted.", "");
    } catch (ExecutionException e) {
      throw new IllegalStateException("a file stopped the project (" + e.getCause() + ")", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private FileOutcome one(Path file, String source, Project project) {
    String name = in.resolve(file).toString();
    if (Files.isDirectory(in.resolve(file))) { // listed only when it cannot be read
      return FileOutcome.failed(
          name, finding(name, "the folder cannot be read", "permission denied"), 0);
    }
    if (!file.toString().endsWith(".py")) {
      boolean notebook = name.endsWith(".ipynb");
      return FileOutcome.copied(
          name,
          notebook ? List.of(engine.converter().catalog().of("NOTEBOOK-COPIED", name)) : List.of());
    }
    try {
      return engine.convert(
          name,
          Files.readAllBytes(in.resolve(file)),
          source,
          request.target(),
          project,
          request.check());
    } catch (IOException e) {
      return FileOutcome.failed(
          name, finding(name, "the file cannot be read", CommandException.reason(e)), 0);
    }
  }

  private FileOutcome written(Path file, FileOutcome outcome) {
    try {
      write(file, outcome);
      return outcome.light();
    } catch (IOException e) {
      return FileOutcome.failed(
          outcome.path(),
          finding(
              outcome.path(),
              "(" + out.resolve(file) + ") cannot be written",
              CommandException.reason(e)),
          outcome.lines());
    }
  }

  private void write(Path file, FileOutcome outcome) throws IOException {
    if (outcome.status() == Status.COPIED) {
      OutputFile.copy(in.resolve(file), out.resolve(file));
    } else if (outcome.bytes().isPresent()) {
      OutputFile.write(out.resolve(file), outcome.bytes().get(), in.resolve(file));
    }
  }

  private Finding finding(String name, String what, String reason) {
    return engine.converter().catalog().of("IO", name, what, reason);
  }

  private String inferred(List<Path> files) {
    return engine
        .dialects()
        .inferred(files.stream().filter(file -> file.toString().endsWith(".py")).map(this::text));
  }

  /**
   * The text of a file for a look at its imports; one that cannot be read is reported when it is
   * converted.
   */
  private String text(Path file) {
    try {
      return Files.readString(in.resolve(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }
}
