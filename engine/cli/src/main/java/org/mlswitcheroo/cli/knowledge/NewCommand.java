package org.mlswitcheroo.cli.knowledge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mlswitcheroo.cli.Command;
import org.mlswitcheroo.cli.CommandException;
import org.mlswitcheroo.cli.Console;
import org.mlswitcheroo.cli.ExitStatus;
import org.mlswitcheroo.cli.convert.OutputFile;
import org.mlswitcheroo.cli.convert.Places;
import org.mlswitcheroo.cli.syntax.Arguments;
import org.mlswitcheroo.cli.syntax.Syntax;

/** Makes the file of a new operation. */
public final class NewCommand implements Command {
  private static final String TEMPLATE =
      """
      operation: %1$s
      kind: function
      tier: array
      summary: Say in one sentence what %1$s computes.
      std_args:
        - {name: x, type: Tensor, doc: Input of any rank.}
      returns: {type: Tensor, rank: rank(x)}
      layout: carry
      variants:
        torch:
          api: torch.%2$s
          args: {x: input}
        jax: {api: jax.numpy.%2$s}
      examples:
        - {name: plain, torch: "torch.%2$s(h)", jax: "jnp.%2$s(h)", doc: true}
        - {name: another library, torch: "mylib.%2$s(h)", jax: unchanged}
      """;

  @Override
  public Syntax syntax() {
    return new Syntax("new", "op NAME", "Makes the file of a new operation, to be filled in.")
        .option("family", "NAME", "folder below odl/ops, such as activation")
        .option("odl", "FOLDER", "the knowledge base (default: odl)");
  }

  @Override
  public int run(Arguments arguments, Console console) {
    String kind = arguments.operands(2, 2).get(0);
    String name = arguments.operands(2, 2).get(1);
    if (!kind.equals("op")) {
      throw CommandException.usage("new makes no (" + kind + ").", "Maybe (op).");
    }
    if (!name.matches("[A-Z][A-Za-z0-9]*")) {
      throw CommandException.usage("the name (" + name + ") is not in CamelCase.", "");
    }
    String family = arguments.needed("family");
    if (!family.matches("[a-z][a-z0-9_]*")) {
      throw CommandException.usage("the family (" + family + ") is not in snake_case.", "");
    }
    Path odl = Places.path(arguments.value("odl").orElse("odl"));
    if (!Files.isDirectory(odl.resolve("ops"))) {
      throw CommandException.usage(
          "(" + odl + ") is no knowledge base: it has no folder ops.",
          "Maybe name the folder odl of the project with --odl.");
    }
    Path file = odl.resolve("ops").resolve(family).resolve(name + ".yaml");
    if (Files.exists(file)) {
      throw CommandException.usage("the file (" + file + ") exists.", "");
    }
    String api = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(java.util.Locale.ROOT);
    try {
      OutputFile.write(file, TEMPLATE.formatted(name, api).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw CommandException.of(e, "written", "the file (" + file + ")");
    }
    console.print(file + "\n");
    console.err().println("Maybe fill it in, then: ml_switcheroo lint " + odl);
    return ExitStatus.OK;
  }
}
