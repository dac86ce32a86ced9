package org.mlswitcheroo.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** L9: the same bytes on a repeated run, and on two threads at the same time. */
final class Repeatable implements Law {
  @Override
  public String number() {
    return "L9";
  }

  @Override
  public boolean aboutStability() {
    return true;
  }

  @Override
  public List<String> faults(Run run) {
    CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> again(run));
    String mine = again(run);
    List<String> faults = new ArrayList<>();
    compare(run, mine, "a repeated run", faults);
    compare(run, other.join(), "a run on another thread", faults);
    return faults;
  }

  private static String again(Run run) {
    Case of = run.of();
    return run.engine().convert(of.before(), of.source(), of.target()).text().orElse("");
  }

  private static void compare(Run run, String text, String what, List<String> faults) {
    if (!text.equals(run.output())) {
      faults.add(what + " gives another text, " + Difference.of(run.output(), text));
    }
  }
}
