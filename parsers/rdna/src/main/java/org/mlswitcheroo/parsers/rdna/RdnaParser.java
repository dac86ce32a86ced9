package org.mlswitcheroo.parsers.rdna;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mlswitcheroo.facts.asm.AsmLine;
import org.mlswitcheroo.facts.asm.LineReader;
import org.mlswitcheroo.facts.asm.ListingParser;
import org.mlswitcheroo.facts.asm.ListingPart;

/**
 * Reads what clang -S and llvm-objdump print. A part begins where a function is named, so one
 * function at a time is in memory. Immutable and thread-safe.
 */
public final class RdnaParser implements ListingParser {
  /** A part of this many lines is given out although its function has not ended. */
  private static final int MOST_LINES = 1_000_000;

  @Override
  public String dialect() {
    return "rdna";
  }

  @Override
  public void parse(InputStream bytes, Consumer<ListingPart> parts) throws IOException {
    LineReader reader = new LineReader(bytes);
    RdnaLines lines = new RdnaLines();
    List<AsmLine> open = new ArrayList<>();
    String architecture = "";
    String function = "";
    Optional<String> text = reader.next();
    for (int number = 1; text.isPresent(); number++, text = reader.next()) {
      AsmLine line = lines.line(number, text.get());
      boolean begins = line.kind() == AsmLine.Kind.FUNCTION;
      if ((begins || open.size() >= MOST_LINES) && !open.isEmpty()) {
        parts.accept(new ListingPart(architecture, function, open));
        open.clear();
      }
      if (begins) {
        function = line.name();
      }
      if (line.kind() == AsmLine.Kind.ARCHITECTURE) {
        architecture = line.name();
      }
      open.add(line);
    }
    if (!open.isEmpty()) {
      parts.accept(new ListingPart(architecture, function, open));
    }
  }
}
