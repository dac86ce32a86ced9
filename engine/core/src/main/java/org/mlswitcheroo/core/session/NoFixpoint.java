package org.mlswitcheroo.core.session;

import java.util.Set;

/** Rules that fire each other without an end. */
public final class NoFixpoint extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String phase;
  private final transient Set<String> rules;

  NoFixpoint(String phase, int limit, Set<String> rules) {
    super("no fixpoint in phase (" + phase + ") after " + limit + " firings; last rules " + rules);
    this.phase = phase;
    this.rules = rules;
  }

  public String phase() {
    return phase;
  }

  public Set<String> rules() {
    return rules;
  }
}
