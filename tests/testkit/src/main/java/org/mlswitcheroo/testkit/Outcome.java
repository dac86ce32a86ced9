package org.mlswitcheroo.testkit;

/** How a case ended, in the words of whoever writes rules. */
public enum Outcome {
  /** As expected, and all laws hold. */
  OK,
  /** Something should have been converted and was not. */
  MISSING,
  /** Something was converted or reported that should have been left alone. */
  NOISY,
  /** Something was converted to another text, or a law does not hold. */
  WRONG,
  /** The result depends on the order of facts or rules, on the run or on the thread. */
  UNSTABLE
}
