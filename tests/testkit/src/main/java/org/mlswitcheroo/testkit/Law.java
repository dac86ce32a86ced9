package org.mlswitcheroo.testkit;

import java.util.List;

/** A statement that holds for every conversion. */
interface Law {

  /** Number of the law, {@code L3}. */
  String number();

  /** Whether a fault means that the result depends on chance. */
  default boolean aboutStability() {
    return false;
  }

  /** What contradicts the law, none when it holds. */
  List<String> faults(Run run);
}
