package org.mlswitcheroo.core.session;

import java.util.Objects;

/**
 * What a session may use up, and how closely it is watched.
 *
 * @param firings firings of rules in one file
 * @param seconds time that the rules of one file may take; 0 when it is not limited, so that the
 *     outcome does not depend on the machine
 * @param graphCheck when the facts are checked
 */
public record Limits(int firings, double seconds, GraphChecking graphCheck) {
  /** Without a limit of time and without checks. */
  public static final Limits DEFAULT = new Limits(5_000_000, 0, GraphChecking.OFF);

  /** When {@link GraphCheck} looks at the facts. */
  public enum GraphChecking {
    OFF,
    /** At the end of each phase. */
    PHASE,
    /** After each firing, so that the rule is named. */
    FIRING
  }

  public Limits {
    Objects.requireNonNull(graphCheck, "graphCheck");
    if (firings < 1 || !(seconds >= 0)) {
      throw new IllegalArgumentException("no limits (" + firings + ", " + seconds + ")");
    }
  }
}
