package org.mlswitcheroo.semantics.lexical;

import java.util.Arrays;
import org.mlswitcheroo.facts.meaning.Fqn;

/**
 * The dotted paths that names and attribute chains stand for. A name has paths when each binding
 * that reaches it has some: an import, a definition, or an assignment of an expression with paths.
 * A binding to {@code None}, as in {@code except ImportError: torch = None}, does not count.
 */
final class Paths {
  private static final String[] NONE = {};
  private static final String[] UNKNOWN = {};
  private static final String[] PENDING = {};

  private final Shape shape;
  private final Contexts contexts;
  private final Scopes scopes;
  private final DefUses uses;
  private final Bindings bindings;
  private final String[][] paths;

  Paths(Shape shape, Contexts contexts, Scopes scopes, DefUses uses, Bindings bindings) {
    this.shape = shape;
    this.contexts = contexts;
    this.scopes = scopes;
    this.uses = uses;
    this.bindings = bindings;
    this.paths = new String[shape.size()][];
    Arrays.fill(paths, UNKNOWN);
  }

  void addTo(Facts facts) {
    for (int id = 0; id < paths.length; id++) {
      for (String path : of(id)) {
        facts.add(id, new Fqn(id, path));
      }
    }
  }

  private String[] of(int id) {
    Kind kind = shape.kind(id);
    if ((kind != Kind.NAME && kind != Kind.ATTRIBUTE) || !contexts.isLoad(id)) {
      return NONE;
    }
    if (paths[id] == PENDING) {
      return NONE;
    }
    if (paths[id] == UNKNOWN) {
      paths[id] = PENDING;
      paths[id] = kind == Kind.NAME ? name(id) : attribute(id);
    }
    return paths[id];
  }

  private String[] attribute(int id) {
    String[] object = of(shape.child(id, "value"));
    String[] found = new String[object.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = join(object[i], shape.text(id));
    }
    return found;
  }

  private String[] name(int id) {
    String[] found = uses.isFree(id) ? unbound(id) : NONE;
    for (int def : uses.defs(id)) {
      int value = bindings.assigned(def);
      if (value >= 0 && isNone(value)) {
        continue;
      }
      String[] more = value >= 0 ? of(value) : definition(def, id);
      if (more.length == 0) {
        return NONE;
      }
      found = union(found, more);
    }
    return found;
  }

  private boolean isNone(int value) {
    return shape.kind(value) == Kind.CONSTANT && shape.text(value).equals("None");
  }

  private String[] unbound(int id) {
    String name = shape.text(id);
    return Builtins.has(name) ? new String[] {"builtins.".concat(name)} : NONE;
  }

  private String[] definition(int def, int use) {
    switch (shape.kind(def)) {
      case ALIAS:
        return new String[] {Aliases.pathOf(shape, def, shape.text(use))};
      case FUNCTION:
      case ASYNC_FUNCTION:
      case CLASS:
        return new String[] {qualified(def)};
      default:
        return NONE;
    }
  }

  private String qualified(int def) {
    Scope scope = scopes.of()[def];
    while (scope.type() != Scope.Type.MODULE
        && scope.type() != Scope.Type.CLASS
        && scope.type() != Scope.Type.FUNCTION) {
      scope = scope.parent();
    }
    return scope.type() == Scope.Type.MODULE
        ? ":".concat(shape.text(def))
        : join(qualified(scope.node()), shape.text(def));
  }

  private static String join(String path, String attribute) {
    return path.concat(".").concat(attribute);
  }

  private static String[] union(String[] some, String[] more) {
    String[] all = some;
    for (String path : more) {
      if (!Arrays.asList(all).contains(path)) {
        all = Arrays.copyOf(all, all.length + 1);
        all[all.length - 1] = path;
      }
    }
    return all;
  }
}
