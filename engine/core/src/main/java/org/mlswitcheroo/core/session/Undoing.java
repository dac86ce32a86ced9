package org.mlswitcheroo.core.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;

/**
 * Notices a fact that is taken back again and again. Facts are seldom deleted, so it costs next to
 * nothing. Confined to one session.
 */
final class Undoing extends DefaultRuleRuntimeEventListener {
  /** No sound set of rules takes the same fact back so often. */
  private static final int TIMES = 8;

  private final Runnable halt;
  private final Map<Object, SortedSet<String>> takers = new HashMap<>();
  private final Map<Object, int[]> times = new HashMap<>();
  private Optional<Object> undone = Optional.empty();

  Undoing(Runnable halt) {
    this.halt = halt;
  }

  @Override
  public void objectDeleted(ObjectDeletedEvent event) {
    count(event.getOldObject(), event.getRule());
  }

  @Override
  public void objectUpdated(ObjectUpdatedEvent event) {
    count(event.getObject(), event.getRule());
  }

  private void count(Object fact, Rule rule) {
    if (rule == null || undone.isPresent()) {
      return; // taken by the engine, when the session ends
    }
    takers.computeIfAbsent(fact, k -> new TreeSet<>()).add(rule.getName());
    if (++times.computeIfAbsent(fact, k -> new int[1])[0] >= TIMES) {
      undone = Optional.of(fact);
      halt.run();
    }
  }

  /** Why the session was halted, if it was. */
  Optional<RulesStopped> stopped(String phase, Provenance provenance) {
    return undone.map(
        fact -> {
          SortedSet<String> rules = new TreeSet<>(takers.get(fact));
          for (Firing firing : provenance.firings()) {
            if (firing.made().contains(fact)) {
              rules.add(firing.rule());
            }
          }
          return new RulesStopped("RULES-UNDO", phase, String.join(", ", rules), fact.toString());
        });
  }
}
