package org.mlswitcheroo.semantics.isa;

/** A fault in a table of instructions, with its place and what to do. */
public final class IsaFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public IsaFault(String place, String message, String advice) {
    super(place + " " + message + (advice.isEmpty() ? "" : "\nMaybe " + advice));
  }
}
