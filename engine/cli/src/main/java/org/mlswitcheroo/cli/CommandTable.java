package org.mlswitcheroo.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.mlswitcheroo.cli.audit.AuditCommand;
import org.mlswitcheroo.cli.ci.CiCommand;
import org.mlswitcheroo.cli.convert.ConvertCommand;
import org.mlswitcheroo.cli.explain.ExplainCommand;
import org.mlswitcheroo.cli.knowledge.CoverageCommand;
import org.mlswitcheroo.cli.knowledge.LintCommand;
import org.mlswitcheroo.cli.knowledge.MatrixCommand;
import org.mlswitcheroo.cli.knowledge.NewCommand;
import org.mlswitcheroo.cli.knowledge.SchemaCommand;
import org.mlswitcheroo.cli.snapshot.SnapshotCommand;
import org.mlswitcheroo.cli.snapshot.SyncCommand;
import org.mlswitcheroo.cli.syntax.NearestName;
import org.mlswitcheroo.cli.weights.WeightScriptCommand;

/** The commands by name; a command's classes are loaded when it is called. */
final class CommandTable {
  private static final Map<String, Supplier<Command>> COMMANDS =
      Map.ofEntries(
          Map.entry("audit", AuditCommand::new),
          Map.entry("ci", CiCommand::new),
          Map.entry("convert", ConvertCommand::new),
          Map.entry("coverage", CoverageCommand::new),
          Map.entry("explain", ExplainCommand::new),
          Map.entry("gen-weight-script", WeightScriptCommand::new),
          Map.entry("lint", LintCommand::new),
          Map.entry("matrix", MatrixCommand::new),
          Map.entry("new", NewCommand::new),
          Map.entry("schema", SchemaCommand::new),
          Map.entry("snapshot", SnapshotCommand::new),
          Map.entry("sync", SyncCommand::new));

  /** Commands of the design that do nothing yet. */
  private static final List<String> LATER =
      List.of(
          "accept",
          "batch",
          "define",
          "gen-docs",
          "gen-tests",
          "harvest",
          "import-spec",
          "lsp",
          "scaffold",
          "serve",
          "suggest",
          "test",
          "verify");

  private CommandTable() {}

  /** A new command. */
  static Command command(String name) {
    Supplier<Command> maker = COMMANDS.get(name);
    if (maker != null) {
      return maker.get();
    }
    if (LATER.contains(name)) {
      throw CommandException.usage("not available yet: (" + name + ").", "Maybe see --help.");
    }
    throw CommandException.usage(
        "unknown command (" + name + ").",
        NearestName.advice(name, new TreeSet<>(COMMANDS.keySet()), "Maybe see --help."));
  }

  /** The page that {@code --help} prints. */
  static String usage() {
    return """
    Usage: ml_switcheroo COMMAND [ARGUMENT]...
           ml_switcheroo COMMAND --help
           ml_switcheroo --help | --version

    Before or behind a command that uses operations and rules: --odl DIR, --rules DIR, --config KEY=VALUE.

    Commands:
      convert            converts a file, standard input or a project
      gen-weight-script  writes the script that moves a model's weights
      ci                 proves operations: runs calls in both frameworks and compares
      explain            says which rules changed a line, or why none did
      audit              lists the interfaces that files use, and which have a form in the target
      coverage           counts the rules that files use
      matrix             prints which framework has which operation
      lint               checks the knowledge base
      schema             prints the JSON schema of an operation file
      snapshot           writes down what the installed frameworks offer
      sync               says what the installed frameworks break in the knowledge base
      new                makes the file of a new operation

    Exit status: 0 done, 1 findings, 2 usage, 3 internal error or environment.
    """;
  }
}
