package org.mlswitcheroo.testkit;

import java.util.List;
import org.mlswitcheroo.facts.syntax.Token;

/** L1: printing the tree without a change gives the file back. */
final class RoundTrip implements Law {
  @Override
  public String number() {
    return "L1";
  }

  @Override
  public List<String> faults(Run run) {
    StringBuilder tokens = new StringBuilder();
    for (Token token : run.tree().tokens()) {
      tokens.append(token.leading()).append(token.text());
    }
    if (!tokens.toString().equals(run.of().before())) {
      return List.of("the tokens do not add up to the file.");
    }
    String printed = run.engine().printer().print(run.tree(), List.of());
    return printed.equals(run.of().before())
        ? List.of()
        : List.of("printing without a change changes " + Difference.of(run.of().before(), printed));
  }
}
