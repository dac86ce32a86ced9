package org.mlswitcheroo.cli.listing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mlswitcheroo.core.listing.KernelModule;
import org.mlswitcheroo.core.listing.LiftFault;
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
  private final KernelModule module = new KernelModule();
  private final List<Finding> findings = new ArrayList<>();
  private int functions;

  LiftedListing(FindingCatalog catalog, String path, String dialect) {
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
    List<AsmLine> unknown = part.unknown();
    if (!unknown.isEmpty()) {
      AsmLine first = unknown.get(0);
      findings.add(SameListing.unread(catalog, path, part, first));
      fault("ASM-UNREAD", List.of(part.function()), first.number());
      return;
    }
    try {
      module.add(Program.of(dialect, part, table));
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

  private void fault(String code, List<String> values, int line) {
    findings.add(catalog.at(code, values, path, line, 0, ""));
  }

  @Override
  public byte[] bytes() {
    return module.isEmpty() ? new byte[0] : module.text().getBytes(StandardCharsets.UTF_8);
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
