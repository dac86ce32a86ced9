package org.mlswitcheroo.cli.syntax;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the names that somebody meant. */
public final class NearestName {
  private NearestName() {}

  /** A line that advises the nearest name, or other advice when none is near. */
  public static String advice(String name, Collection<String> known, String otherwise) {
    List<String> near = of(name, known, 1);
    return near.isEmpty() ? otherwise : "Maybe (" + near.get(0) + ").";
  }

  /**
   * The known names with the fewest edits, nearest first; none that differs in more than a third.
   */
  public static List<String> of(String name, Collection<String> known, int most) {
    return known.stream()
        .distinct()
        .filter(other -> 3 * edits(name, other) <= Math.max(name.length(), other.length()))
        .sorted(Comparator.<String>comparingInt(other -> edits(name, other)).thenComparing(o -> o))
        .limit(most)
        .toList();
  }

  /** The dotted names whose last parts are nearest. */
  public static List<String> ofPath(String path, Collection<String> known, int most) {
    String last = last(path);
    List<String> ends = of(last, known.stream().map(NearestName::last).toList(), most);
    return known.stream()
        .filter(name -> ends.contains(last(name)))
        .sorted(
            Comparator.<String>comparingInt(name -> edits(path, name)).thenComparing(name -> name))
        .limit(most)
        .toList();
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** Insertions, deletions, replacements and swaps of neighbours. */
  private static int edits(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        cost[i][j] =
            Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
