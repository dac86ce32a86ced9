package org.mlswitcheroo.core.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kie.api.KieBase;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.mlswitcheroo.semantics.rewrite.DefaultRewrite;
import org.mlswitcheroo.semantics.rewrite.FactStore;
import org.mlswitcheroo.semantics.rewrite.SettledFacts;
import org.mlswitcheroo.semantics.rewrite.SourceIndex;

/** One run of the phases over the facts of one file. Confined to one thread. */
public final class FileSession implements AutoCloseable {
  private final KieSession session;
  private final Provenance provenance;
  private final Limits limits;
  private final Undoing undoing;
  private final Optional<GraphCheck> graph;
  private final Watch watch;
  private final SettledFacts settled = new SettledFacts();
  private int fired;

  public FileSession(KieBase base, SourceIndex source, Limits limits) {
    this(base, source, limits, source.tree().nodes().size());
  }

  /**
   * A session.
   *
   * @param nodes how many nodes there are, those that stand for other files included
   */
  public FileSession(KieBase base, SourceIndex source, Limits limits, int nodes) {
    this.session = base.newKieSession();
    this.limits = limits;
    this.undoing = new Undoing(session::halt);
    this.provenance = new Provenance(undoing);
    this.graph =
        limits.graphCheck() == Limits.GraphChecking.OFF
            ? Optional.empty()
            : Optional.of(new GraphCheck(nodes));
    this.watch = new Watch(limits, provenance, graph, session::halt);
    session.addEventListener(provenance.agenda);
    session.addEventListener(provenance.memory);
    session.addEventListener(
        new DefaultRuleRuntimeEventListener() {
          @Override
          public void objectInserted(ObjectInsertedEvent event) {
            settled.add(event.getObject());
          }

          @Override
          public void objectDeleted(ObjectDeletedEvent event) {
            settled.remove(event.getOldObject());
          }
        });
    if (watch.isNeeded()) {
      session.addEventListener(watch);
    }
    FactStore store =
        new FactStore() {
          @Override
          public void insert(Object fact) {
            session.insert(fact);
          }

          @Override
          public void delete(Object fact) {
            session.delete(session.getFactHandle(fact));
          }

          @Override
          public Collection<Object> settled(String key, Object value) {
            return settled.of(key, value);
          }
        };
    session.setGlobal("rewrite", new DefaultRewrite(store, source));
  }

  public void insert(Collection<?> facts) {
    graph.ifPresent(check -> facts.forEach(check::add));
    facts.forEach(session::insert);
  }

  /**
   * Runs phases in order, each until no rule fires.
   *
   * @throws RulesStopped when a limit is reached or the rules undo each other
   */
  public void run(List<String> phases) {
    for (String phase : phases) {
      provenance.enter(phase);
      session.getAgenda().getAgendaGroup(phase).setFocus();
      fired += session.fireAllRules(limits.firings() - fired);
      undoing
          .stopped(phase, provenance)
          .or(() -> watch.stopped(phase))
          .ifPresent(
              stop -> {
                throw stop;
              });
      if (fired >= limits.firings()) {
        throw new RulesStopped(
            "RULES-NO-FIXPOINT",
            String.valueOf(limits.firings()),
            phase,
            String.join(", ", provenance.culprits()));
      }
    }
  }

  /** All facts, in no order. */
  public List<Object> facts() {
    return new ArrayList<>(session.getObjects());
  }

  public Provenance provenance() {
    return provenance;
  }

  @Override
  public void close() {
    session.dispose();
  }
}
