package org.mlswitcheroo.cli.listing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mlswitcheroo.core.listing.KernelModule;
import org.mlswitcheroo.core.listing.KernelPicture;
import org.mlswitcheroo.core.listing.KernelSignature;
import org.mlswitcheroo.core.listing.LiftFault;
import org.mlswitcheroo.core.listing.op.Recogniser;
import org.mlswitcheroo.core.listing.op.Recognition;
import org.mlswitcheroo.facts.Finding;
import org.mlswitcheroo.facts.asm.AsmLine;
import org.mlswitcheroo.facts.asm.ListingPart;
import org.mlswitcheroo.semantics.FindingCatalog;
import org.mlswitcheroo.semantics.asm.Program;
import org.mlswitcheroo.semantics.isa.IsaTable;

/** Lifts each function; one that cannot be lifted is left out and named. */
final class LiftedListing implements ListingTarget {
  private final FindingCatalog catalog;
  private final String path;
  private final String dialect;
  private final IsaTable table;
  private final KernelModule module;
  private final List<Finding> findings = new ArrayList<>();
  private final Optional<Recogniser> recogniser;
  private final OpFunctions ops;
  private final List<KernelPicture> pictures = new ArrayList<>();
  private boolean pictured;
  private int functions;
  private int lifted;
  private int recognised;
  private int instructions;
  private int covered;

  /**
   * @param module the module that is made
   * @param recogniser finds operations; absent when they are not looked for
   * @param ops takes the functions of operations
   */
  LiftedListing(
      FindingCatalog catalog,
      String path,
      String dialect,
      KernelModule module,
      Optional<Recogniser> recogniser,
      OpFunctions ops) {
    this.module = module;
    this.recogniser = recogniser;
    this.ops = ops;
    this.catalog = catalog;
    this.path = path;
    this.dialect = dialect;
    this.table = IsaTable.named(dialect);
  }

  @Override
  public void add(ListingPart part) {
    if (part.instructions().isEmpty()) {
      return;
    }
    functions++;
    instructions += part.instructions().size();
    List<AsmLine> unknown = part.unknown();
    if (!unknown.isEmpty()) {
      AsmLine first = unknown.get(0);
      findings.add(SameListing.unread(catalog, path, part, first));
      fault("ASM-UNREAD", List.of(part.function()), first.number());
      return;
    }
    try {
      Program program = Program.of(dialect, part, table);
      KernelSignature signature = module.add(program);
      if (pictured) {
        pictures.add(KernelPicture.of(program, texts(part)));
      }
      lifted++;
      covered += part.instructions().size();
      String name = KernelModule.name(program.name());
      if (recogniser.isPresent()) {
        Recognition found = recogniser.get().function(program, signature, name + "_op");
        if (found.function().filter(ops::add).isPresent()) {
          recognised++;
        } else if (found.ended()) {
          module.note("the search for an operation that gives what this computes was given up");
          fault("ASM-SEARCH", List.of(part.function()), part.instructions().get(0).line());
        } else {
          module.note("no operation of odl/ops gives what this computes");
        }
      }
    } catch (LiftFault fault) {
      String code =
          switch (String.valueOf(fault.getMessage())) {
            case "unknown" -> "ASM-UNKNOWN";
            case "address" -> "ASM-ADDRESS";
            default -> "ASM-FLOW";
          };
      fault(code, List.of(part.function(), fault.value()), fault.line());
    }
  }

  /** From now on keeps what pictures of the functions show. */
  void draw() {
    pictured = true;
  }

  /** The functions that were lifted since. */
  List<KernelPicture> pictures() {
    return List.copyOf(pictures);
  }

  private static Map<Integer, String> texts(ListingPart part) {
    return part.lines().stream().collect(Collectors.toMap(AsmLine::number, AsmLine::text));
  }

  private void fault(String code, List<String> values, int line) {
    findings.add(catalog.at(code, values, path, line, 0, ""));
  }

  @Override
  public byte[] bytes() {
    return module.isEmpty()
        ? new byte[0]
        : module.text(ops.text()).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String summary() {
    return lifted
        + " of "
        + functions
        + " functions lifted ("
        + covered
        + " of "
        + instructions
        + " instructions), "
        + recognised
        + " recognised as operations";
  }

  @Override
  public List<Finding> findings() {
    List<Finding> all = new ArrayList<>(findings);
    if (functions == 0) {
      all.add(catalog.of("ASM-EMPTY", path));
    }
    return all;
  }
}
