package org.mlswitcheroo.semantics.isa.run;

/** A value that each thread of the warp has. Used by one thread. */
interface Value {
  /** The value of one thread. */
  long at(int lane);

  /** Writes the values of some threads; those of the others may be anything. */
  default void fill(long[] out, boolean[] lanes) {
    for (int lane = 0; lane < Warp.LANES; lane++) {
      if (lanes[lane]) {
        out[lane] = at(lane);
      }
    }
  }

  /** A value that is the same for all threads. */
  static Value of(long bits) {
    return new Value() {
      @Override
      public long at(int lane) {
        return bits;
      }

      @Override
      public void fill(long[] out, boolean[] lanes) {
        java.util.Arrays.fill(out, bits);
      }
    };
  }
}
