package org.mlswitcheroo.testkit;

import java.util.List;

/**
 * L2: converting the output to its own dialect changes nothing. A dialect without the trait {@code
 * root} has no rules that read it, so there is nothing to check.
 */
final class Idempotent implements Law {
  @Override
  public String number() {
    return "L2";
  }

  @Override
  public List<String> faults(Run run) {
    String target = run.of().target();
    if (run.engine().trait(target, "root").isEmpty()) {
      return List.of();
    }
    String again = run.engine().convert(run.output(), target, target).text().orElse("");
    return again.equals(run.output())
        ? List.of()
        : List.of("a second conversion changes " + Difference.of(run.output(), again));
  }
}
