package org.mlswitcheroo.core.kernel;

/** A kernel needs more registers than the processor has. */
public final class TooLarge extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooLarge(String kernel) {
    super(kernel);
  }
}
