package org.mlswitcheroo.semantics.lexical;

import org.mlswitcheroo.facts.python.Place;

/**
 * Where expressions and statements stand. Decorators, defaults, annotations and base classes stand
 * in the function around the definition, for they are evaluated there.
 */
final class PlaceFacts {
  private PlaceFacts() {}

  static void add(Shape shape, Scopes scopes, Facts facts) {
    int[] statements = new int[shape.size()];
    statements[0] = -1;
    for (int id = 1; id < statements.length; id++) {
      Kind kind = shape.kind(id);
      statements[id] = kind.isStatement() ? id : statements[shape.parent(id)];
      if (kind.isStatement() || kind.isExpression()) {
        Scope scope = scopes.of()[id];
        facts.add(
            id,
            new Place(
                id, shape.kindName(id), statements[id], scope.function(), scope.innermostClass()));
      }
    }
  }
}
