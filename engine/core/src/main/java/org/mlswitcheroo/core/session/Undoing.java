package org.mlswitcheroo.core.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/**
 * Notices a fact that is taken back again and again. It is told of deletions, which are seldom, by
 * the one listener that a session has anyway: a second would cost a tenth of the time. Confined to
 * one session.
 */
final class Undoing {
  /** No sound set of rules takes the same fact back so often. */
  private static final int TIMES = 8;

  private final Runnable halt;
  private final Map<Object, SortedSet<String>> takers = new HashMap<>();
  private final Map<Object, int[]> times = new HashMap<>();
  private Optional<Object> undone = Optional.empty();

  Undoing(Runnable halt) {
    this.halt = halt;
  }

  /** Counts a fact that a rule has deleted or updated. */
  void taken(Object fact, @Nullable Rule rule) {
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
