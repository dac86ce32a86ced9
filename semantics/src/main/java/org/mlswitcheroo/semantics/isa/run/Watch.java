package org.mlswitcheroo.semantics.isa.run;

/** Sees which parts of arrays a function touches. */
@FunctionalInterface
public interface Watch {
  /** Sees nothing. */
  Watch NONE = (array, write, place, width) -> {};

  /**
   * Some bytes are read or written.
   *
   * @param array which array of the launch, from 0
   * @param place first byte
   * @param width number of bytes
   */
  void touched(int array, boolean write, int place, int width);
}
