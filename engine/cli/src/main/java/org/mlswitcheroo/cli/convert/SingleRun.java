package org.mlswitcheroo.cli.convert;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlswitcheroo.cli.CommandException;
import org.mlswitcheroo.cli.Console;
import org.mlswitcheroo.core.convert.Conversion;

/** Converts one file or standard input. */
final class SingleRun {
  private final Engine engine;
  private final ConvertRequest request;
  private final Console console;

  SingleRun(Engine engine, ConvertRequest request, Console console) {
    this.engine = engine;
    this.request = request;
    this.console = console;
  }

  int run() throws IOException {
    long start = System.nanoTime();
    String name = request.fromStdin() ? "<stdin>" : request.path();
    byte[] bytes = request.fromStdin() ? console.in().readAllBytes() : Places.read(request.path());
    String source =
        request
            .source()
            .orElseGet(
                () ->
                    engine
                        .dialects()
                        .inferred(Stream.of(new String(bytes, StandardCharsets.ISO_8859_1))));
    Conversion conversion =
        request.fromStdin()
            ? engine.conversion(name, bytes, source, request.target(), Optional.empty())
            : engine.conversion(name, bytes, source, request.target());
    FileOutcome outcome = engine.outcome(name, bytes, conversion, request.check());
    if (request.trace().isPresent()) {
      Trace.write(request.trace().get(), name, conversion);
    }
    return finish(outcome, source, request, console, start);
  }

  /** Writes what came out and tells about it. */
  static int finish(
      FileOutcome outcome, String source, ConvertRequest request, Console console, long start) {
    Report report = new Report(request, source, List.of(outcome), System.nanoTime() - start);
    Optional<byte[]> text =
        request.strict() && report.errors() > 0 ? Optional.empty() : outcome.bytes();
    if (text.isPresent()) {
      if (request.out().isPresent()) {
        try {
          OutputFile.write(request.out().get(), text.get());
        } catch (IOException e) {
          throw CommandException.of(e, "written", "the output (" + request.out().get() + ")");
        }
      } else {
        console.write(text.get());
      }
    }
    report.print(console);
    return report.status();
  }
}
