package org.mlswitcheroo.cli;

/** What the process says to its caller when it ends. */
public final class ExitStatus {
  /** Done. */
  public static final int OK = 0;

  /** Done, with findings at or above the limit that the user set. */
  public static final int FINDINGS = 1;

  /** The arguments make no sense. */
  public static final int USAGE = 2;

  /** An internal error, or the environment does not let the tool work. */
  public static final int FAILURE = 3;

  private ExitStatus() {}
}
