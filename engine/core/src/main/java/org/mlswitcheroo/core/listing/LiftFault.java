package org.mlswitcheroo.core.listing;

/** Why a function cannot be lifted: a code of the findings with its values, and the line. */
public final class LiftFault extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String value;
  private final int line;

  LiftFault(String message, String value, int line) {
    super(message);
    this.value = value;
    this.line = line;
  }

  /** What it is about. */
  public String value() {
    return value;
  }

  /** 1-based line of the listing, 0 for the whole function. */
  public int line() {
    return line;
  }
}
