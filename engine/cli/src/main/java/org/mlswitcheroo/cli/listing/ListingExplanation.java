package org.mlswitcheroo.cli.listing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.mlswitcheroo.cli.CommandException;
import org.mlswitcheroo.cli.Console;
import org.mlswitcheroo.cli.convert.Engine;
import org.mlswitcheroo.core.listing.KernelModule;
import org.mlswitcheroo.core.listing.op.Recogniser;
import org.mlswitcheroo.facts.Finding;
import org.mlswitcheroo.facts.asm.AsmLine;
import org.mlswitcheroo.facts.asm.Instruction;
import org.mlswitcheroo.facts.asm.ListingParser;
import org.mlswitcheroo.semantics.FindingCatalog;
import org.mlswitcheroo.semantics.isa.IsaTable;

/** Which lines of a lifted listing come from which instructions. Used by one thread. */
public final class ListingExplanation {
  private final ListingParser parser;
  private final Supplier<Engine> engine;
  private final IsaTable table;
  private final Map<Integer, AsmLine> listing = new HashMap<>();
  private final SortedMap<Integer, List<Instruction>> origins = new TreeMap<>();
  private final List<String> output = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private String name = "";

  /**
   * @param engine converts what is written for operations to the target
   */
  public ListingExplanation(ListingParser parser, Supplier<Engine> engine) {
    this.parser = parser;
    this.engine = engine;
    this.table = IsaTable.named(parser.dialect());
  }

  /** Reads and lifts a listing. */
  public void read(String path, String target, boolean operations, Console console)
      throws IOException {
    name = path;
    KernelModule module = new KernelModule(ListingRun.forms(parser.dialect(), target));
    OpFunctions ops = new OpFunctions(engine, target);
    LiftedListing lifted =
        new LiftedListing(
            FindingCatalog.load(),
            path,
            parser.dialect(),
            module,
            operations ? Optional.of(new Recogniser(ops.source(), true)) : Optional.empty(),
            ops);
    try (InputStream bytes = ListingRun.open(path, console)) {
      parser.parse(
          bytes,
          part -> {
            part.lines().forEach(line -> listing.put(line.number(), line));
            lifted.add(part);
          });
    }
    String text = new String(lifted.bytes(), StandardCharsets.UTF_8);
    findings.addAll(lifted.findings());
    if (!module.isEmpty()) {
      output.addAll(text.lines().toList());
      origins.putAll(module.origins(text));
    }
  }

  /** Whether nothing could be lifted. */
  public boolean isEmpty() {
    return output.isEmpty();
  }

  /** What the user should know. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** What an instruction became. */
  public String sourceLine(int line) {
    AsmLine at = listing.get(line);
    if (at == null) {
      throw CommandException.usage("the file (" + name + ") has no line (" + line + ").", "");
    }
    if (at.instructions().isEmpty()) {
      return name + ":" + line + "  " + at.text().strip() + "\nNo instruction is in this line.\n";
    }
    StringBuilder out = new StringBuilder();
    at.instructions().forEach(instruction -> out.append(means(instruction)));
    List<Integer> found = new ArrayList<>();
    origins.forEach(
        (number, from) -> {
          if (from.stream().anyMatch(instruction -> instruction.line() == line)) {
            found.add(number);
          }
        });
    out.append(
        found.isEmpty()
            ? "It has no line of its own: its value is known, or nothing depends on it.\n"
            : "It becomes\n");
    found.forEach(number -> out.append(written(number)));
    return out.toString();
  }

  /** Where a line of the output comes from. */
  public String outputLine(int line) {
    if (line > output.size()) {
      throw CommandException.usage("the output has no line (" + line + ").", "");
    }
    StringBuilder out = new StringBuilder(written(line));
    List<Instruction> from = origins.getOrDefault(line, List.of());
    if (from.isEmpty()) {
      return out.append("It comes from no instruction of its own.\n").toString();
    }
    out.append("It comes from\n");
    from.forEach(instruction -> out.append(means(instruction)));
    return out.toString();
  }

  private String written(int number) {
    return "  " + number + ": " + output.get(number - 1).strip() + "\n";
  }

  private String means(Instruction instruction) {
    AsmLine line = listing.get(instruction.line());
    String text = line == null ? instruction.name() : line.text().strip();
    return name
        + ":"
        + instruction.line()
        + "  "
        + text
        + "\n  which means ["
        + table.row(instruction).orElse("").replaceFirst(": ", "] ")
        + "\n";
  }
}
