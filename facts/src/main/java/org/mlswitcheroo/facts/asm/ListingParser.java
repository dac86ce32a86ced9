package org.mlswitcheroo.facts.asm;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * Reads listings of one family of processors. No text is refused: what cannot be read is a line of
 * kind {@link AsmLine.Kind#UNKNOWN}. Implementations are thread-safe.
 */
public interface ListingParser {
  /** The name of the dialect. */
  String dialect();

  /** Reads a listing and gives its parts in order, each as soon as it ends. */
  void parse(InputStream bytes, Consumer<ListingPart> parts) throws IOException;
}
