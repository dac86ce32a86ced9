package org.mlswitcheroo.odl.lint;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.mlswitcheroo.odl.model.Dialect;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.Variant;
import org.mlswitcheroo.odl.read.Knowledge;
import org.mlswitcheroo.odl.read.Problems;

/**
 * Checks what the compiler relies on: every name that a file mentions exists, and every interface
 * has one meaning.
 */
public final class Check {
  private final Knowledge knowledge;
  private final Problems problems;

  /** Makes a check that reports to a collection. */
  public Check(Knowledge knowledge, Problems problems) {
    this.knowledge = knowledge;
    this.problems = problems;
  }

  /** Checks everything. */
  public void run() {
    Collection<String> dialects = knowledge.dialects().keySet();
    for (Dialect dialect : knowledge.dialects().values()) {
      for (String other : new String[] {dialect.inherits(), dialect.modules()}) {
        if (!other.isEmpty() && !dialects.contains(other)) {
          problems.unknown(
              dialect.place(),
              "ODL-DIALECT-UNKNOWN",
              "the dialect (" + other + ") has no file in odl/dialects.",
              other,
              dialects);
        }
      }
    }
    for (Operation operation : knowledge.operations().values()) {
      new MeaningCheck(operation, problems).run();
      for (Map.Entry<String, Variant> entry : new TreeMap<>(operation.variants()).entrySet()) {
        if (!dialects.contains(entry.getKey())) {
          problems.unknown(
              entry.getValue().place(),
              "ODL-DIALECT-UNKNOWN",
              "the dialect (" + entry.getKey() + ") has no file in odl/dialects.",
              entry.getKey(),
              dialects);
        } else {
          new VariantCheck(knowledge, operation, entry.getKey(), problems).run(entry.getValue());
        }
      }
    }
    new Claims(knowledge, problems).run();
  }
}
