package org.mlswitcheroo.odl.read;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that somebody meant. */
public final class Nearest {
  private Nearest() {}

  /** The known name with the fewest edits, when these are at most half of its length. */
  public static Optional<String> to(String name, Collection<String> known) {
    return known.stream()
        .filter(other -> 2 * edits(name, other) <= Math.max(other.length(), name.length()))
        .min(
            Comparator.<String>comparingInt(other -> edits(name, other))
                .thenComparing(other -> other));
  }

  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int same = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(same, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
