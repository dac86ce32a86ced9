package org.mlswitcheroo.semantics.lexical;

import java.util.Arrays;
import org.mlswitcheroo.facts.python.DefUse;

/** The bindings that reach each use of a name. */
final class DefUses {
  private static final int[] NONE = new int[0];

  private final int[][] defs;
  private final boolean[] free;

  DefUses(int nodes) {
    defs = new int[nodes][];
    Arrays.fill(defs, NONE);
    free = new boolean[nodes];
  }

  /** Adds bindings, given in ascending order; a use in a finally block gets them twice. */
  void add(int use, int[] more) {
    if (defs[use].length == 0) {
      defs[use] = more;
    } else if (more.length > 0 && !Arrays.equals(defs[use], more)) {
      Ints all = new Ints();
      for (int def : defs[use]) {
        all.add(def);
      }
      for (int def : more) {
        if (Arrays.binarySearch(defs[use], def) < 0) {
          all.add(def);
        }
      }
      all.sort();
      defs[use] = all.toArray();
    }
  }

  /** Notes that a name may mean something that this file does not bind. */
  void addFree(int use) {
    free[use] = true;
  }

  /** The nodes that bind, ascending. */
  int[] defs(int use) {
    return defs[use];
  }

  boolean isFree(int use) {
    return free[use];
  }

  void addTo(Facts facts) {
    for (int use = 0; use < defs.length; use++) {
      for (int def : defs[use]) {
        facts.add(use, new DefUse(use, def));
      }
    }
  }
}
