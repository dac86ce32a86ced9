package org.mlswitcheroo.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlswitcheroo.core.session.Firing;
import org.mlswitcheroo.core.session.GraphCheck;

/**
 * L4: the graph check holds after every firing ({@code -Dgraph.check=firing}), at the end of every
 * phase ({@code phase}, the default), or is not made ({@code off}). Facts are never taken back, so
 * the record of firings says what was there when.
 */
final class GraphSound implements Law {
  private static final String MODE = System.getProperty("graph.check", "phase");

  @Override
  public String number() {
    return "L4";
  }

  @Override
  public List<String> faults(Run run) {
    return switch (MODE) {
      case "off" -> List.of();
      case "phase", "firing" -> {
        List<String> faults = new ArrayList<>(replay(run, MODE.equals("firing")));
        if (faults.isEmpty()) {
          faults.addAll(GraphCheck.faults(run.tree(), run.conversion().facts()));
        }
        yield faults;
      }
      default ->
          throw new IllegalArgumentException(
              "graph.check is (" + MODE + "). Maybe firing, phase or off.");
    };
  }

  private static List<String> replay(Run run, boolean each) {
    GraphCheck check = new GraphCheck(run.tree());
    Optional<Firing> last = Optional.empty();
    for (Firing firing : run.provenance().firings()) {
      boolean ended = last.isPresent() && !last.get().group().equals(firing.group());
      if ((each || ended) && !check.faults().isEmpty()) {
        return named(check, last.orElse(firing), each);
      }
      firing.made().forEach(check::add);
      last = Optional.of(firing);
    }
    return check.faults().isEmpty() || last.isEmpty() ? List.of() : named(check, last.get(), each);
  }

  private static List<String> named(GraphCheck check, Firing firing, boolean each) {
    String where = each ? "after the rule " + firing.rule() : "after the phase " + firing.group();
    return check.faults().stream().map(fault -> where + ": " + fault).toList();
  }
}
