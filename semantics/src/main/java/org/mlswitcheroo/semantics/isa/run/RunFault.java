package org.mlswitcheroo.semantics.isa.run;

/** Why a function cannot be run, or did what no right function does. */
public final class RunFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RunFault(String message) {
    super(message);
  }
}
