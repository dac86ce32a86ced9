package org.mlswitcheroo.semantics.rewrite;

import java.util.Collection;

/** Where the verbs put their facts: the working memory of one file. */
public interface FactStore {

  /** Adds a fact; an equal one that is already there makes this a no-op. */
  void insert(Object fact);

  /** Takes a fact out. */
  void delete(Object fact);

  /**
   * The facts that have a value in a component; the rules of the phase no longer make such facts.
   */
  Collection<Object> settled(String key, Object value);
}
