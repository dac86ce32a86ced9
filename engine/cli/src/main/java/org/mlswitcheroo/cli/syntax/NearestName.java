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

  /** The known names with the fewest edits, nearest first; none that differs in more than a third. */
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
        .sorted(Comparator.<String>comparingInt(name -> edits(path, name)).thenComparing(name -> name))
        .limit(most)
        .toList();
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
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
