package org.mlswitcheroo.testkit;

import java.util.ArrayList;
import java.util.List;

/**
 * L2: converting the output to its own dialect changes nothing, nor does converting it again from
 * the source, unless a statement is marked.
 */
final class Idempotent implements Law {
  private static final String MARK = "# <SWITCHEROO_FAILED_TO_TRANS>";

  @Override
  public String number() {
    return "L2";
  }

  @Override
  public List<String> faults(Run run) {
    List<String> faults = new ArrayList<>();
    String target = run.of().target();
    List<String> sources =
        run.output().contains(MARK) ? List.of(target) : List.of(target, run.of().source());
    for (String source : sources) {
      String again = run.engine().convert(run.output(), source, target).text().orElse("");
      if (!again.equals(run.output())) {
        faults.add(
            "a second conversion from ("
                + source
                + ") changes "
                + Difference.of(run.output(), again));
      }
    }
    return faults;
  }
}
