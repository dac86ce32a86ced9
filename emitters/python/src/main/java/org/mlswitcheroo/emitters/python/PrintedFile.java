package org.mlswitcheroo.emitters.python;

import java.util.List;
import java.util.Objects;

/**
 * A printed file with its provenance: text outside of all spans stands in the source in the same
 * order.
 *
 * @param text the file
 * @param spans changed ranges, by start, outer ones first
 */
public record PrintedFile(String text, List<Span> spans) {
  public PrintedFile {
    Objects.requireNonNull(text, "text");
    spans = List.copyOf(spans);
  }
}
