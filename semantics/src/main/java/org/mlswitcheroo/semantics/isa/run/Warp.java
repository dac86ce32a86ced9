package org.mlswitcheroo.semantics.isa.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** 32 threads: their registers, where they are, and who they are. */
final class Warp {
  static final int LANES = 32;

  final int[][] registers;
  final int[] pc = new int[LANES];
  final boolean[] done = new boolean[LANES];
  final boolean[] waiting = new boolean[LANES];
  private final boolean[] going = new boolean[LANES];

  /** Writes of an instruction that is issued together with the next. */
  final List<Runnable> held = new ArrayList<>();

  /** Index of the first thread in its block. */
  final int first;

  Warp(int slots, int first, int threads) {
    this.registers = new int[slots][LANES];
    this.first = first;
    for (int lane = 0; lane < LANES; lane++) {
      done[lane] = first + lane >= threads;
    }
  }

  /** Whether no thread can go on before the others of the block. */
  boolean stopped() {
    for (int lane = 0; lane < LANES; lane++) {
      if (!done[lane] && !waiting[lane]) {
        return false;
      }
    }
    return true;
  }

  boolean finished() {
    for (boolean ended : done) {
      if (!ended) {
        return false;
      }
    }
    return true;
  }

  void release() {
    Arrays.fill(waiting, false);
  }

  /** The threads that go on next, until this is asked again: those furthest back in the code. */
  boolean[] active() {
    int least = Integer.MAX_VALUE;
    for (int lane = 0; lane < LANES; lane++) {
      if (!done[lane] && !waiting[lane]) {
        least = Math.min(least, pc[lane]);
      }
    }
    for (int lane = 0; lane < LANES; lane++) {
      going[lane] = !done[lane] && !waiting[lane] && pc[lane] == least;
    }
    return going;
  }
}
