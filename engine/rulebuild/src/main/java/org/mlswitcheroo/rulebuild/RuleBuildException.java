package org.mlswitcheroo.rulebuild;

import java.util.List;

/** Rules cannot be built; the message lists why, one fault a line. */
public final class RuleBuildException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<String> faults;

  RuleBuildException(List<String> faults) {
    super("faults of the rules: " + faults.size() + "\n" + String.join("\n", faults));
    this.faults = List.copyOf(faults);
  }

  /** The faults, each with its file and line. */
  List<String> faults() {
    return faults;
  }
}
