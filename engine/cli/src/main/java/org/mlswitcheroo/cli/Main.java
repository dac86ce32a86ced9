package org.mlswitcheroo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mlswitcheroo.cli.config.KnowledgeFaults;
import org.mlswitcheroo.cli.report.Colours;
import org.mlswitcheroo.cli.report.FindingText;
import org.mlswitcheroo.cli.report.Json;
import org.mlswitcheroo.cli.syntax.Arguments;
import org.mlswitcheroo.facts.Finding;

/**
 * Starts the tool: the first argument names the command. Exit status: 0 done, 1 findings, 2 usage,
 * 3 internal error or environment.
 */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit status. */
  public static void main(String[] args) {
    int status = run(args, Console.standard());
    System.exit(status);
  }

  /** Runs one command and returns its exit status. */
  static int run(String[] args, Console console) {
    try {
      return dispatch(args, console);
    } catch (KnowledgeFaults e) {
      report(e.findings(), Arrays.asList(args).contains("--json"), console);
      return ExitStatus.USAGE;
    } catch (CommandException e) {
      console.err().println("ml_switcheroo: " + e.getMessage());
      if (!e.advice().isEmpty()) {
        console.err().println(e.advice());
      }
      return e.status();
    } catch (IOException e) {
      console.err().println("ml_switcheroo: input or output failed (" + detail(e) + ").");
      return ExitStatus.FAILURE;
    } catch (Throwable e) { // the last guard: a user never sees a stack trace
      console.err().println("ml_switcheroo: " + new Crashes(args).message(e));
      return ExitStatus.FAILURE;
    }
  }

  private static void report(List<Finding> findings, boolean json, Console console) {
    if (json) {
      console.print(
          Json.text(Map.of("findings", findings.stream().map(FindingText::placed).toList())));
      return;
    }
    Colours colours = new Colours(console.colour());
    findings.forEach(finding -> console.err().print(FindingText.of(finding, colours)));
    console
        .err()
        .println("ml_switcheroo: the operations and rules given cannot be used, nothing was done.");
  }

  /** Options before the command belong behind it. */
  private static String[] ordered(String[] args) {
    int command = 0;
    while (command < args.length && args[command].matches("--(odl|rules|config)(=.*)?")) {
      command += args[command].contains("=") ? 1 : 2;
    }
    if (command == 0 || command >= args.length) {
      return args;
    }
    List<String> all = new ArrayList<>(List.of(args[command]));
    all.addAll(Arrays.asList(args).subList(0, command));
    all.addAll(Arrays.asList(args).subList(command + 1, args.length));
    return all.toArray(String[]::new);
  }

  private static String detail(IOException e) {
    return e.getClass().getSimpleName() + ": " + CommandException.reason(e);
  }

  private static int dispatch(String[] given, Console console) throws IOException {
    String[] args = ordered(given);
    String name = args.length == 0 ? "" : args[0];
    switch (name) {
      case "--version", "-V" -> console.print("ml_switcheroo " + version() + "\n");
      case "--help", "-h" -> console.print(CommandTable.usage());
      case "" -> {
        console.err().print(CommandTable.usage());
        return ExitStatus.USAGE;
      }
      default -> {
        Command command = CommandTable.command(name);
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        if (Arrays.asList(rest).contains("--help") || Arrays.equals(rest, new String[] {"-h"})) {
          console.print(command.syntax().help());
          return ExitStatus.OK;
        }
        command.prepare();
        return command.run(Arguments.parse(command.syntax(), rest), console);
      }
    }
    return ExitStatus.OK;
  }

  /** The version that the build wrote into the jar; classes outside a jar have none. */
  public static String version() {
    return Objects.requireNonNullElse(
        Main.class.getPackage().getImplementationVersion(), "(not packaged)");
  }
}
