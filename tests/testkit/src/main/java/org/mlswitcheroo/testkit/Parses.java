package org.mlswitcheroo.testkit;

import java.util.List;

/** L7: the output is valid Python in our grammar. */
final class Parses implements Law {
  @Override
  public String number() {
    return "L7";
  }

  @Override
  public List<String> faults(Run run) {
    return run.engine().parse(run.output()).isPresent()
        ? List.of()
        : List.of("the output is not valid Python.");
  }
}
