package org.mlswitcheroo.cli;

import java.io.PrintStream;
import java.util.Objects;

/**
 * Starts the tool: the first argument names the command. Exit status: 0 done, 1 findings, 2 usage,
 * 3 internal error or environment.
 */
public final class Main {
  private static final String USAGE =
      """
      Usage: ml_switcheroo COMMAND [ARGUMENT]...
             ml_switcheroo --help | --version
      """;

  private Main() {}

  /** Runs one command and ends the process with its exit status. */
  public static void main(String[] args) {
    System.exit(run(args, System.out, System.err));
  }

  /** Runs one command and returns its exit status. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    String command = args.length == 0 ? "" : args[0];
    switch (command) {
      case "--version", "-V" -> out.println("ml_switcheroo " + version());
      case "--help", "-h" -> out.print(USAGE);
      case "" -> {
        err.print(USAGE);
        return 2;
      }
      default -> {
        err.println("ml_switcheroo: unknown command (" + command + ").\nMaybe see --help.");
        return 2;
      }
    }
    return 0;
  }

  /** The version that the build wrote into the jar; classes outside a jar have none. */
  private static String version() {
    return Objects.requireNonNullElse(
        Main.class.getPackage().getImplementationVersion(), "(not packaged)");
  }
}
