package org.mlswitcheroo.core.session;

import java.util.Optional;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

/**
 * Halts a session that takes too long or makes a faulty fact. Only listens when there is something
 * to watch. Confined to one session.
 */
final class Watch extends DefaultAgendaEventListener {
  /** Firings between two looks at the clock. */
  private static final int STRIDE = 64;

  private final Limits limits;
  private final Provenance provenance;
  private final Optional<GraphCheck> graph;
  private final Runnable halt;
  private final long end;
  private int seen;
  private int checked;
  private boolean late;

  Watch(Limits limits, Provenance provenance, Optional<GraphCheck> graph, Runnable halt) {
    this.limits = limits;
    this.provenance = provenance;
    this.graph = graph;
    this.halt = halt;
    this.end = System.nanoTime() + (long) (limits.seconds() * 1e9);
  }

  boolean isNeeded() {
    return limits.seconds() > 0 || graph.isPresent();
  }

  @Override
  public void afterMatchFired(AfterMatchFiredEvent event) {
    boolean each = limits.graphCheck() == Limits.GraphChecking.FIRING;
    if (each && graph.isPresent()) {
      check(graph.get());
    }
    if (limits.seconds() > 0 && ++seen % STRIDE == 0 && System.nanoTime() > end) {
      late = true;
      halt.run();
    }
    if (each && graph.isPresent() && !graph.get().faults().isEmpty()) {
      halt.run();
    }
  }

  /** Shows the check what was made since it last looked. */
  private void check(GraphCheck check) {
    while (checked < provenance.size()) {
      provenance.firing(checked++).made().forEach(check::add);
    }
  }

  /** Why the session has to end after a phase, if it has. */
  Optional<RulesStopped> stopped(String phase) {
    graph.ifPresent(this::check);
    Optional<String> fault = graph.flatMap(check -> check.faults().stream().findFirst());
    if (fault.isPresent()) {
      boolean each = limits.graphCheck() == Limits.GraphChecking.FIRING;
      String last = provenance.size() == 0 ? "" : provenance.firing(provenance.size() - 1).rule();
      return Optional.of(
          new RulesStopped(
              "RULES-GRAPH", each ? "rule (" + last + ")" : "phase (" + phase + ")", fault.get()));
    }
    return late
        ? Optional.of(
            new RulesStopped(
                "RULES-TIME",
                Double.toString(limits.seconds()),
                phase,
                String.join(", ", provenance.culprits())))
        : Optional.empty();
  }
}
