package org.mlswitcheroo.core.rules;

import java.util.Collection;
import java.util.Optional;

/** Which interfaces keep the axes of their first argument and treat them alike. Thread-safe. */
public final class ElementwiseTable {
  private final KnowledgeTables tables;
  private volatile Optional<SortedLines> lines = Optional.empty();

  /** The table of a knowledge base, which is read when it is first asked. */
  public ElementwiseTable(KnowledgeTables tables) {
    this.tables = tables;
  }

  /**
   * Whether one of the dialects has such an interface; the name of a method begins with a dot, that
   * of a class whose instances are such functions ends in brackets.
   */
  public boolean contains(Collection<String> dialects, String name) {
    SortedLines known = lines.orElseGet(() -> tables.sorted("elementwise.tsv"));
    lines = Optional.of(known);
    return dialects.stream().anyMatch(dialect -> known.contains(dialect + "\t" + name));
  }
}
