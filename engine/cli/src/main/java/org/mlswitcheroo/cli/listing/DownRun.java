package org.mlswitcheroo.cli.listing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mlswitcheroo.cli.CommandException;
import org.mlswitcheroo.cli.Console;
import org.mlswitcheroo.cli.convert.ApiCounts;
import org.mlswitcheroo.cli.convert.FileOutcome;
import org.mlswitcheroo.cli.convert.Places;
import org.mlswitcheroo.cli.convert.Status;
import org.mlswitcheroo.core.convert.Converter;
import org.mlswitcheroo.core.convert.Understood;
import org.mlswitcheroo.core.kernel.EmitTable;
import org.mlswitcheroo.core.lowering.LoweringTable;
import org.mlswitcheroo.core.lowering.ModelLowering;
import org.mlswitcheroo.core.lowering.Refused;
import org.mlswitcheroo.facts.Finding;
import org.mlswitcheroo.facts.syntax.SyntaxTree;

/** Turns the model of a Python file into a listing for one processor. */
public final class DownRun {
  private final Converter converter;
  private final String family;
  private final String arch;

  /**
   * For one processor.
   *
   * @param arch as the user named it, absent for the first of the family
   */
  public DownRun(Converter converter, String family, Optional<String> arch) {
    this.converter = converter;
    this.family = family;
    List<String> archs = List.copyOf(EmitTable.named(family).archs());
    this.arch = arch.orElse(archs.get(archs.size() - 1));
    if (!archs.contains(this.arch)) {
      throw CommandException.usage(
          "the option (--arch) names no processor of (" + family + "): (" + this.arch + ").",
          "Maybe one of: " + String.join(", ", archs) + ".");
    }
  }

  /** Reads the file and makes the listing, or none and a finding. */
  public FileOutcome convert(String path, Console console, String source) throws IOException {
    String name = path.equals("-") ? "<stdin>" : path;
    byte[] bytes = path.equals("-") ? console.in().readAllBytes() : Places.read(path);
    int lines = (int) new String(bytes, StandardCharsets.ISO_8859_1).lines().count();
    Understood understood = converter.understand(name, bytes, source, ModelLowering::inputs);
    if (understood.tree().isEmpty()) {
      return outcome(name, Status.INVALID, Optional.empty(), understood.findings(), lines);
    }
    SyntaxTree tree = understood.tree().get();
    try {
      String text =
          new ModelLowering(LoweringTable.load(), family, arch).text(tree, understood.facts());
      byte[] out = text.getBytes(StandardCharsets.UTF_8);
      return outcome(name, Status.CONVERTED, Optional.of(out), List.of(), lines);
    } catch (Refused refused) {
      return outcome(name, Status.FAILED, Optional.empty(), List.of(finding(tree, refused)), lines);
    }
  }

  private Finding finding(SyntaxTree tree, Refused refused) {
    List<String> values = List.of(refused.detail());
    if (refused.node() < 0) {
      return converter.catalog().at(refused.code(), values, tree.path(), 0, 0, "");
    }
    int line = tree.line(refused.node());
    String excerpt = tree.text().lines().skip(line - 1L).findFirst().orElse("").strip();
    int column = tree.column(refused.node());
    return converter.catalog().at(refused.code(), values, tree.path(), line, column, excerpt);
  }

  private static FileOutcome outcome(
      String name, Status status, Optional<byte[]> text, List<Finding> findings, int lines) {
    return new FileOutcome(name, status, text, findings, ApiCounts.NONE, 0, lines, false);
  }
}
