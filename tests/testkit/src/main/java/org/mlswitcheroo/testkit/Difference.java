package org.mlswitcheroo.testkit;

import java.util.List;

/** Shows where two texts part. */
public final class Difference {
  private Difference() {}

  /** The first line that differs, with both forms; empty when the texts are equal. */
  public static String of(String expected, String actual) {
    if (expected.equals(actual)) {
      return "";
    }
    List<String> left = expected.lines().toList();
    List<String> right = actual.lines().toList();
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      String a = i < left.size() ? left.get(i) : "(end of file)";
      String b = i < right.size() ? right.get(i) : "(end of file)";
      if (!a.equals(b)) {
        return "line " + (i + 1) + ": expected (" + a + "), got (" + b + ").";
      }
    }
    return "line ends: the texts have the same lines but other line ends.";
  }
}
