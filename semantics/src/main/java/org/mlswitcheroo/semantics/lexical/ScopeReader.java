package org.mlswitcheroo.semantics.lexical;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Opens the scopes of a file and finds what each binding binds. Parents stand before their children
 * and names are resolved only after all bindings are known, so one loop over the nodes is enough.
 */
final class ScopeReader {
  private final Shape shape;
  private final Contexts contexts;
  private final Scope[] of;
  private final Scope[] inner;
  private final Scope[] typed;
  private final List<Optional<Variable>> bound;
  private final Ints binders = new Ints();
  private final List<String> names = new ArrayList<>();
  private final Ints stars = new Ints();
  private final List<Scope> units = new ArrayList<>();

  private ScopeReader(Shape shape, Contexts contexts) {
    this.shape = shape;
    this.contexts = contexts;
    this.of = new Scope[shape.size()];
    this.inner = new Scope[shape.size()];
    this.typed = new Scope[shape.size()];
    this.bound = new ArrayList<>(Collections.nCopies(shape.size(), Optional.empty()));
  }

  static Scopes read(Shape shape, Contexts contexts) {
    ScopeReader reader = new ScopeReader(shape, contexts);
    Scope module = Scope.module();
    reader.of[0] = module;
    reader.inner[0] = module;
    reader.typed[0] = module;
    reader.units.add(module);
    for (int id = 1; id < shape.size(); id++) {
      reader.open(id);
      reader.bind(id);
    }
    reader.resolve();
    return new Scopes(reader.of, reader.inner, reader.bound, reader.stars, reader.units);
  }

  private void open(int id) {
    Scope scope = evaluatedIn(id);
    of[id] = scope;
    typed[id] = scope;
    inner[id] = scope;
    switch (shape.kind(id)) {
      case FUNCTION:
      case ASYNC_FUNCTION:
        withTypes(id, scope);
        inner[id] = typed[id].inner(Scope.Type.FUNCTION, id);
        units.add(inner[id]);
        break;
      case CLASS:
        withTypes(id, scope);
        inner[id] = typed[id].inner(Scope.Type.CLASS, id);
        break;
      case TYPE_ALIAS:
        withTypes(id, scope);
        break;
      case LAMBDA:
        inner[id] = scope.inner(Scope.Type.LAMBDA, id);
        units.add(inner[id]);
        break;
      case LIST_COMP:
      case SET_COMP:
      case DICT_COMP:
      case GENERATOR_EXP:
        inner[id] = scope.inner(Scope.Type.COMPREHENSION, id);
        break;
      default:
        break;
    }
  }

  private void withTypes(int id, Scope scope) {
    if (shape.child(id, "type_params") >= 0) {
      typed[id] = scope.inner(Scope.Type.TYPE, id);
    }
  }

  private Scope evaluatedIn(int id) {
    int parent = shape.parent(id);
    String role = shape.role(id);
    switch (shape.kind(parent)) {
      case FUNCTION:
      case ASYNC_FUNCTION:
      case CLASS:
        if (role.equals("body")) {
          return inner[parent];
        }
        return role.equals("decorator_list") ? of[parent] : typed[parent];
      case LAMBDA:
        return role.equals("body") ? inner[parent] : of[parent];
      case TYPE_ALIAS:
        return role.equals("name") ? of[parent] : typed[parent];
      case LIST_COMP:
      case SET_COMP:
      case DICT_COMP:
      case GENERATOR_EXP:
        return inner[parent];
      case COMPREHENSION:
        boolean first = role.equals("iter") && shape.index(parent) == 0;
        return first ? of[shape.parent(parent)] : of[parent];
      default:
        return of[parent];
    }
  }

  private void bind(int id) {
    switch (shape.kind(id)) {
      case NAME:
        if (!contexts.isLoad(id)) {
          binds(id, shape.text(id));
        }
        break;
      case ARG:
      case FUNCTION:
      case ASYNC_FUNCTION:
      case CLASS:
      case TYPE_VAR:
      case PARAM_SPEC:
      case TYPE_VAR_TUPLE:
        binds(id, shape.text(id));
        break;
      case EXCEPT_HANDLER:
      case MATCH_AS:
      case MATCH_STAR:
      case MATCH_MAPPING:
        if (!shape.text(id).isEmpty()) {
          binds(id, shape.text(id));
        }
        break;
      case ALIAS:
        if (Aliases.isStar(shape, id)) {
          stars.add(id);
        } else {
          binds(id, Aliases.bound(shape, id));
        }
        break;
      case GLOBAL:
        Collections.addAll(of[id].globals(), shape.text(id).split(","));
        break;
      case NONLOCAL:
        Collections.addAll(of[id].nonlocals(), shape.text(id).split(","));
        break;
      default:
        break;
    }
  }

  private void binds(int id, String name) {
    binders.add(id);
    names.add(name);
  }

  private Scope bindsIn(int id) {
    if (shape.kind(id) == Kind.ARG) {
      return inner[shape.parent(shape.parent(id))];
    }
    Scope scope = of[id];
    if (shape.kind(shape.parent(id)) == Kind.NAMED_EXPR) {
      while (scope.type() == Scope.Type.COMPREHENSION) {
        scope = scope.parent();
      }
    }
    return scope;
  }

  private void resolve() {
    for (int i = 0; i < binders.size(); i++) {
      Scope scope = bindsIn(binders.get(i));
      String name = names.get(i);
      if (!scope.globals().contains(name) && !scope.nonlocals().contains(name)) {
        record(i, scope.declare(name));
      }
    }
    for (int i = 0; i < binders.size(); i++) {
      Scope scope = bindsIn(binders.get(i));
      String name = names.get(i);
      if (scope.globals().contains(name)) {
        record(i, scope.moduleScope().declare(name));
      } else if (scope.nonlocals().contains(name)) {
        record(i, scope.lookupOutside(name).orElseGet(() -> scope.declare(name)));
      }
    }
  }

  private void record(int place, Variable variable) {
    int id = binders.get(place);
    boolean declaresOnly =
        contexts.isDelete(id)
            || (shape.kind(shape.parent(id)) == Kind.ANN_ASSIGN
                && shape.child(shape.parent(id), "value") < 0);
    bound.set(id, Optional.of(variable));
    if (declaresOnly) {
      return;
    }
    variable.defs().add(id);
    if (variable.scope().unit() != bindsIn(id).unit()) {
      variable.foreign().add(id);
      variable.defs().sort();
    }
  }
}
