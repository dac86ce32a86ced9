package org.mlswitcheroo.semantics.rewrite;

/** Where the verbs put their facts: the working memory of one file. */
public interface FactStore {

  /** Adds a fact; an equal one that is already there makes this a no-op. */
  void insert(Object fact);

  /** Takes a fact out. */
  void delete(Object fact);
}
