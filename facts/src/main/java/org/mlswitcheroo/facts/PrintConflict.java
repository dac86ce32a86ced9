package org.mlswitcheroo.facts;

/**
 * Says that facts cannot be printed together, or not as valid Python; the message names the place.
 */
public final class PrintConflict extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PrintConflict(String message) {
    super(message);
  }
}
