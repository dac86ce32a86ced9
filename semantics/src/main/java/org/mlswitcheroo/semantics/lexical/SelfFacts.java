package org.mlswitcheroo.semantics.lexical;

import org.mlswitcheroo.facts.python.SelfAttr;

/** Attributes of the first parameter of a method, also where a nested function reads them. */
final class SelfFacts {
  private SelfFacts() {}

  static void add(Shape shape, Contexts contexts, Scopes scopes, DefUses uses, Facts facts) {
    for (int id = 0; id < shape.size(); id++) {
      if (shape.kind(id) == Kind.ATTRIBUTE) {
        int cls = instanceOf(shape, scopes, uses, shape.child(id, "value"));
        if (cls >= 0) {
          facts.add(id, new SelfAttr(id, cls, shape.text(id), !contexts.isLoad(id)));
        }
      }
    }
  }

  private static int instanceOf(Shape shape, Scopes scopes, DefUses uses, int object) {
    if (shape.kind(object) != Kind.NAME) {
      return -1;
    }
    for (int def : uses.defs(object)) {
      if (shape.kind(def) == Kind.ARG && Functions.isFirst(shape, def)) {
        int function = shape.parent(shape.parent(def));
        String kind = Functions.kind(shape, scopes, function);
        if (kind.equals("method") || kind.equals("property")) {
          return scopes.of()[function].owner();
        }
      }
    }
    return -1;
  }
}
