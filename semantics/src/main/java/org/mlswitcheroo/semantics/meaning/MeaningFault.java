package org.mlswitcheroo.semantics.meaning;

/** A fault in the text of a meaning: what is wrong, and at which character (from 0). */
public final class MeaningFault extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int column;

  public MeaningFault(String message, int column) {
    super(message);
    this.column = column;
  }

  /** Where in the text, counted from 0. */
  public int column() {
    return column;
  }
}
