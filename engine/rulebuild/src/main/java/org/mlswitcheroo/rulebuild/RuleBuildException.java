package org.mlswitcheroo.rulebuild;

import java.util.List;

/** Rules cannot be built; the message lists why, one fault a line. */
public final class RuleBuildException extends RuntimeException {
  private static final long serialVersionUID = 1;

  RuleBuildException(List<String> faults) {
    super("faults of the rules: " + faults.size() + "\n" + String.join("\n", faults));
  }
}
