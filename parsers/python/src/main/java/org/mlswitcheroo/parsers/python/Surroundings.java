package org.mlswitcheroo.parsers.python;

import org.mlswitcheroo.facts.syntax.Node;

/**
 * What a node stands in.
 *
 * @param scope the nearest function, class or module
 * @param async whether that is an async function
 * @param loop whether a loop of the same scope is around
 * @param comprehension whether the nearest scope is a comprehension
 * @param starHandler whether a block of {@code except*} is around, nearer than a loop or function
 * @param generator whether the node is a loop of a generator, where {@code await} is always
 *     possible
 */
record Surroundings(
    Scope scope,
    boolean async,
    boolean loop,
    boolean comprehension,
    boolean starHandler,
    boolean generator) {

  enum Scope {
    MODULE,
    CLASS,
    FUNCTION,
    LAMBDA
  }

  static final Surroundings MODULE = of(Scope.MODULE, false);

  private static Surroundings of(Scope scope, boolean async) {
    return new Surroundings(scope, async, false, false, false, false);
  }

  boolean module() {
    return scope == Scope.MODULE;
  }

  boolean inFunctionBody() {
    return scope == Scope.FUNCTION;
  }

  boolean inFunction() {
    return scope == Scope.FUNCTION || scope == Scope.LAMBDA;
  }

  /** The surroundings of a child, given those of its parent. */
  Surroundings inside(Node parent, Node child) {
    boolean body = child.role().equals("body");
    return switch (parent.kind()) {
      case "FunctionDef" -> body ? of(Scope.FUNCTION, false) : this;
      case "AsyncFunctionDef" -> body ? of(Scope.FUNCTION, true) : this;
      case "ClassDef" -> body ? of(Scope.CLASS, false) : this;
      case "Lambda" -> body ? of(Scope.LAMBDA, false) : this;
      case "For", "AsyncFor", "While" ->
          body ? new Surroundings(scope, async, true, comprehension, false, false) : this;
      case "ExceptHandler" -> this;
      case "TryStar" ->
          child.role().equals("handlers")
              ? new Surroundings(scope, async, false, comprehension, true, false)
              : this;
      case "ListComp", "SetComp", "DictComp", "GeneratorExp" -> comprehended(parent, child);
      case "comprehension" -> firstIterable(parent, child) ? this : within(generator);
      default -> this;
    };
  }

  private Surroundings comprehended(Node parent, Node child) {
    boolean runsLater = parent.is("GeneratorExp");
    return child.is("comprehension")
        ? new Surroundings(scope, async, loop, comprehension, starHandler, runsLater)
        : within(runsLater);
  }

  private static boolean firstIterable(Node loop, Node child) {
    return loop.index() == 0 && child.role().equals("iter");
  }

  /** The element, the conditions and all but the first iterable run inside. */
  private Surroundings within(boolean runsLater) {
    return new Surroundings(scope, async || runsLater, loop, true, starHandler, false);
  }
}
