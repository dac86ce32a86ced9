package org.mlswitcheroo.core.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.mlswitcheroo.semantics.rewrite.DefaultRewrite;
import org.mlswitcheroo.semantics.rewrite.FactStore;
import org.mlswitcheroo.semantics.rewrite.SourceIndex;

/** One run of the phases over the facts of one file. Confined to one thread. */
public final class FileSession implements AutoCloseable {
  private final KieSession session;
  private final Provenance provenance = new Provenance();
  private final int limit;
  private int fired;

  public FileSession(KieBase base, SourceIndex source, int limit) {
    this.session = base.newKieSession();
    this.limit = limit;
    session.addEventListener(provenance.agenda);
    session.addEventListener(provenance.memory);
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
        };
    session.setGlobal("rewrite", new DefaultRewrite(store, source));
  }

  public void insert(Collection<?> facts) {
    facts.forEach(session::insert);
  }

  /** Runs phases in order, each until no rule fires. */
  public void run(List<String> phases) {
    for (String phase : phases) {
      provenance.enter(phase);
      session.getAgenda().getAgendaGroup(phase).setFocus();
      fired += session.fireAllRules(limit - fired);
      if (fired >= limit) {
        throw new NoFixpoint(phase, limit, provenance.culprits());
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
