package org.mlswitcheroo.semantics.lexical;

/** One name of one scope, with all nodes that bind it. */
final class Variable {
  private final String name;
  private final Scope scope;
  private final Ints defs = new Ints();
  private final Ints foreign = new Ints();

  Variable(String name, Scope scope) {
    this.name = name;
    this.scope = scope;
  }

  String name() {
    return name;
  }

  Scope scope() {
    return scope;
  }

  /** All nodes that bind the name, ascending once the scopes are complete. */
  Ints defs() {
    return defs;
  }

  /** Those of them that bind it from another function, by {@code global} or {@code nonlocal}. */
  Ints foreign() {
    return foreign;
  }
}
