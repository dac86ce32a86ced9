package org.mlswitcheroo.cli.listing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mlswitcheroo.facts.Finding;
import org.mlswitcheroo.facts.asm.AsmLine;
import org.mlswitcheroo.facts.asm.ListingPart;
import org.mlswitcheroo.semantics.FindingCatalog;

/** Prints the parts as they were read and names the lines that could not be read. */
final class SameListing implements ListingTarget {
  private static final int MOST_FINDINGS = 100;
  private final FindingCatalog catalog;
  private final String path;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<Finding> findings = new ArrayList<>();
  private int functions;
  private int unread;

  SameListing(FindingCatalog catalog, String path) {
    this.catalog = catalog;
    this.path = path;
  }

  @Override
  public void add(ListingPart part) {
    out.writeBytes(part.text().getBytes(StandardCharsets.ISO_8859_1));
    functions += part.lines().stream().anyMatch(line -> !line.instructions().isEmpty()) ? 1 : 0;
    for (AsmLine line : part.unknown()) {
      if (unread++ < MOST_FINDINGS) {
        findings.add(unread(catalog, path, part, line));
      }
    }
  }

  /** The finding about a line that cannot be read. */
  static Finding unread(FindingCatalog catalog, String path, ListingPart part, AsmLine line) {
    List<String> values = List.of(shortened(line.name()), part.function());
    String excerpt = shortened(line.text().strip());
    int column = 1 + line.text().length() - line.text().stripLeading().length();
    return catalog.at("ASM-LINE", values, path, line.number(), column, excerpt);
  }

  private static String shortened(String text) {
    return text.length() <= 120 ? text : text.substring(0, 120) + "...";
  }

  @Override
  public byte[] bytes() {
    return out.toByteArray();
  }

  @Override
  public String summary() {
    return functions + " functions, text as it was";
  }

  @Override
  public List<Finding> findings() {
    List<Finding> all = new ArrayList<>(findings);
    if (unread > MOST_FINDINGS) {
      all.add(catalog.of("ASM-LINES", path, "" + (unread - MOST_FINDINGS)));
    }
    if (functions == 0) {
      all.add(catalog.of("ASM-EMPTY", path));
    }
    return all;
  }
}
