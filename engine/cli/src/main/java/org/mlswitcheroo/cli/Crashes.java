package org.mlswitcheroo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

/**
 * Says in one line what went wrong inside; with {@code --debug} the trace goes to a file.
 * Thread-safe.
 */
public final class Crashes {
  private final boolean debug;

  /** Reads from the arguments whether traces are wanted. */
  public Crashes(String... args) {
    this.debug = Arrays.asList(args).contains("--debug");
  }

  /** The line about an error, with its code and what to do next. */
  public String message(Throwable error) {
    return "INTERNAL: " + cause(error) + ".\n" + advice(error);
  }

  /** The kind of error and its own message, on one line. */
  public String cause(Throwable error) {
    String text = Objects.requireNonNullElse(error.getMessage(), "").lines().findFirst().orElse("");
    return error.getClass().getSimpleName() + (text.isEmpty() ? "" : " (" + text + ")");
  }

  /** What to do next; writes the trace when it is wanted. */
  public String advice(Throwable error) {
    if (!debug) {
      return "Maybe run again with --debug and report this with the file.";
    }
    StringWriter trace = new StringWriter();
    error.printStackTrace(new PrintWriter(trace, true));
    try {
      Path file = Files.createTempFile("ml_switcheroo-", ".trace.txt");
      Files.writeString(file, trace.toString());
      return "Maybe report this with the file; the trace is in " + file + ".";
    } catch (IOException e) {
      return "Maybe report this with the file; the trace cannot be written ("
          + CommandException.reason(e)
          + ").";
    }
  }
}
