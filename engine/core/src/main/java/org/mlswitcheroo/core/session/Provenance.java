package org.mlswitcheroo.core.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;

/**
 * The history of a session: which rule made which fact from which facts. Confined to one session.
 */
public final class Provenance {
  private static final int RING = 64;
  private final Undoing undoing;
  private final List<Firing> firings = new ArrayList<>();
  private final Map<Object, Firing> makers = new HashMap<>();
  private int indexed;
  private final Map<Rule, int[]> counts = new IdentityHashMap<>();
  private final Rule[] recent = new Rule[RING];
  private List<Object> made = new ArrayList<>();
  private boolean firing;
  private String group = "";

  Provenance(Undoing undoing) {
    this.undoing = undoing;
  }

  final DefaultAgendaEventListener agenda =
      new DefaultAgendaEventListener() {
        @Override
        public void beforeMatchFired(BeforeMatchFiredEvent event) {
          firing = true;
          made = new ArrayList<>(2);
        }

        @Override
        public void afterMatchFired(AfterMatchFiredEvent event) {
          firing = false;
          Rule rule = event.getMatch().getRule();
          counts.computeIfAbsent(rule, k -> new int[1])[0]++;
          recent[firings.size() % RING] = rule;
          List<Object> matched = List.copyOf(event.getMatch().getObjects());
          firings.add(
              new Firing(
                  firings.size() + 1, group, rule.getName(), rule.getPackageName(), matched, made));
        }
      };

  final DefaultRuleRuntimeEventListener memory =
      new DefaultRuleRuntimeEventListener() {
        @Override
        public void objectInserted(ObjectInsertedEvent event) {
          if (firing) {
            made.add(event.getObject());
          }
        }

        @Override
        public void objectDeleted(ObjectDeletedEvent event) {
          undoing.taken(event.getOldObject(), event.getRule());
        }

        @Override
        public void objectUpdated(ObjectUpdatedEvent event) {
          undoing.taken(event.getObject(), event.getRule());
        }
      };

  void enter(String phase) {
    group = phase;
  }

  /** All firings in order. */
  public List<Firing> firings() {
    return List.copyOf(firings);
  }

  /** The number of firings. */
  int size() {
    return firings.size();
  }

  /** A firing by its place in the order, from 0. */
  Firing firing(int index) {
    return firings.get(index);
  }

  /** The firing that first made a fact. */
  public Optional<Firing> maker(Object fact) {
    while (indexed < firings.size()) { // only explanations ask; a conversion does not pay for it
      Firing firing = firings.get(indexed++);
      firing.made().forEach(each -> makers.putIfAbsent(each, firing));
    }
    return Optional.ofNullable(makers.get(fact));
  }

  /** States that a fact was made from another one without a rule, which keeps its maker. */
  public void follows(Object fact, Object from) {
    maker(from).ifPresent(firing -> makers.putIfAbsent(fact, firing));
  }

  /** How often each rule fired, by name. */
  public Map<String, Integer> counts() {
    Map<String, Integer> found = new HashMap<>();
    counts.forEach((rule, count) -> found.merge(rule.getName(), count[0], Integer::sum));
    return found;
  }

  /** The rules that fired last, for the message about a set that does not end. */
  Set<String> culprits() {
    Set<String> names = new LinkedHashSet<>();
    for (Rule rule : recent) {
      if (rule != null) {
        names.add(rule.getName());
      }
    }
    return names;
  }
}
