package org.mlswitcheroo.odl.compile;

import java.util.ArrayList;
import java.util.List;

/**
 * A specification in the syntax of {@code Rewrite}: entries, and after a bar those that go by
 * keyword.
 */
final class Spec {
  private final List<String> left = new ArrayList<>();
  private final List<String> right = new ArrayList<>();
  private boolean bar;

  /** The entries that follow go by keyword. */
  void bar() {
    bar = true;
  }

  /** Adds an entry of a hub argument. */
  void add(String star, String hub, String name, String fallback) {
    add(
        star
            + hub
            + (hub.equals(name) ? "" : "=" + name)
            + (fallback.isEmpty() ? "" : ":" + fallback));
  }

  /** Adds an entry as it is. */
  void add(String entry) {
    (bar ? right : left).add(entry);
  }

  @Override
  public String toString() {
    String first = String.join(", ", left);
    String second = right.isEmpty() ? "" : "| " + String.join(", ", right);
    return first.isEmpty() || second.isEmpty() ? first + second : first + " " + second;
  }
}
