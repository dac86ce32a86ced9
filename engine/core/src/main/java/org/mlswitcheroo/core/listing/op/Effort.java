package org.mlswitcheroo.core.listing.op;

/**
 * How much the search for one operation may do. It is counted and not taken from a clock, so that
 * the search ends at the same place everywhere; a step is about a tenth of a microsecond. Used by
 * one thread.
 */
final class Effort {
  private final long most;
  private long spent;

  Effort(long most) {
    this.most = most;
  }

  void add(long steps) {
    spent += steps;
  }

  long spent() {
    return spent;
  }

  /** Whether nothing more should be done. */
  boolean ended() {
    return spent > most;
  }
}
