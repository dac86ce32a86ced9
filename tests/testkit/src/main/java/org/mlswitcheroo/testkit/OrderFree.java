package org.mlswitcheroo.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.mlswitcheroo.core.convert.Conversion;
import org.mlswitcheroo.facts.target.Mark;
import org.mlswitcheroo.facts.target.Report;

/** L3: facts and rules in another order give the same bytes and the same reports. */
final class OrderFree implements Law {
  private static final long[] SEEDS = {0, 4711};

  @Override
  public String number() {
    return "L3";
  }

  @Override
  public boolean aboutStability() {
    return true;
  }

  @Override
  public List<String> faults(Run run) {
    List<String> faults = new ArrayList<>();
    for (long seed : SEEDS) {
      Case of = run.of();
      Conversion other = run.engine().shuffled(run.tree(), of.source(), of.target(), seed);
      String order = seed == 0 ? "the usual order" : "another order (seed " + seed + ")";
      String text = other.text().orElse("");
      if (!text.equals(run.output())) {
        faults.add(order + " gives another text, " + Difference.of(run.output(), text));
      }
      if (!reports(other.facts()).equals(reports(run.conversion().facts()))) {
        faults.add(order + " gives other reports: " + reports(other.facts()));
      }
    }
    return faults;
  }

  private static TreeSet<String> reports(Collection<?> facts) {
    TreeSet<String> found = new TreeSet<>();
    for (Object fact : facts) {
      if (fact instanceof Report || fact instanceof Mark) {
        found.add(fact.toString());
      }
    }
    return found;
  }
}
