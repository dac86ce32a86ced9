package org.mlswitcheroo.semantics.lexical;

import org.mlswitcheroo.facts.python.Assign;
import org.mlswitcheroo.facts.python.Augmented;
import org.mlswitcheroo.facts.python.Base;
import org.mlswitcheroo.facts.python.ClassDef;
import org.mlswitcheroo.facts.python.Decorator;
import org.mlswitcheroo.facts.python.Function;
import org.mlswitcheroo.facts.python.Import;
import org.mlswitcheroo.facts.python.Param;
import org.mlswitcheroo.facts.python.Return;

/** The typed records of statements and definitions. */
final class StatementFacts {
  private final Shape shape;
  private final Scopes scopes;
  private final Facts facts;

  StatementFacts(Shape shape, Scopes scopes, Facts facts) {
    this.shape = shape;
    this.scopes = scopes;
    this.facts = facts;
  }

  void add() {
    int statement = -1;
    int[] statements = new int[shape.size()];
    for (int id = 0; id < shape.size(); id++) {
      int parent = shape.parent(id);
      statement = shape.kind(id).isStatement() || parent < 0 ? id : statements[parent];
      statements[id] = statement;
      add(id, statement);
    }
  }

  private void add(int id, int statement) {
    switch (shape.kind(id)) {
      case ASSIGN:
      case ANN_ASSIGN:
      case NAMED_EXPR:
        assign(id);
        break;
      case WITH_ITEM:
        int vars = shape.child(id, "optional_vars");
        if (vars >= 0) {
          facts.add(statement, new Assign(statement, vars, shape.child(id, "context_expr")));
        }
        break;
      case AUG_ASSIGN:
        int target = shape.child(id, "target");
        facts.add(id, new Augmented(id, target, shape.text(id), shape.child(id, "value")));
        break;
      case RETURN:
      case YIELD:
        int value = shape.child(id, "value");
        if (value >= 0) {
          facts.add(statement, new Return(statement, scopes.of()[id].callable(), value));
        }
        break;
      case LAMBDA:
        facts.add(id, new Return(id, id, shape.child(id, "body")));
        function(id);
        break;
      case FUNCTION:
      case ASYNC_FUNCTION:
        decorators(id);
        function(id);
        break;
      case CLASS:
        decorators(id);
        type(id);
        break;
      case ALIAS:
        facts.add(id, imported(id));
        break;
      default:
        break;
    }
  }

  private void assign(int id) {
    int value = shape.child(id, "value");
    for (int child = shape.first(id); value >= 0 && child >= 0; child = shape.next(child)) {
      if (shape.hasRole(child, "targets") || shape.hasRole(child, "target")) {
        facts.add(id, new Assign(id, child, value));
      }
    }
  }

  private void decorators(int owner) {
    int index = 0;
    for (int child = shape.first(owner); child >= 0; child = shape.next(child)) {
      if (shape.hasRole(child, "decorator_list")) {
        facts.add(owner, new Decorator(owner, index++, child));
      }
    }
  }

  private void function(int id) {
    int owner = shape.kind(id) == Kind.LAMBDA ? -1 : scopes.of()[id].owner();
    facts.add(id, new Function(id, shape.text(id), owner, Functions.kind(shape, scopes, id)));
    int index = 0;
    int arguments = shape.child(id, "args");
    for (int arg = shape.first(arguments); arg >= 0; arg = shape.next(arg)) {
      if (shape.kind(arg) == Kind.ARG) {
        String kind = parameterKind(shape.role(arg));
        int place = kind.equals("positional") ? index++ : -1;
        facts.add(arg, parameter(arg, id, place, kind));
      }
    }
  }

  private Param parameter(int arg, int function, int place, String kind) {
    int annotation = shape.child(arg, "annotation");
    return new Param(arg, function, place, shape.text(arg), kind, fallback(shape, arg), annotation);
  }

  /** The default of a parameter stands directly after it; -1 if there is none. */
  static int fallback(Shape shape, int arg) {
    int next = shape.next(arg);
    boolean given =
        next >= 0 && (shape.hasRole(next, "defaults") || shape.hasRole(next, "kw_defaults"));
    return given ? next : -1;
  }

  private static String parameterKind(String role) {
    switch (role) {
      case "vararg":
      case "kwarg":
        return role;
      case "kwonlyargs":
        return "keyword";
      default:
        return "positional";
    }
  }

  private void type(int id) {
    facts.add(id, new ClassDef(id, shape.text(id), scopes.of()[id].owner()));
    int index = 0;
    for (int child = shape.first(id); child >= 0; child = shape.next(child)) {
      if (shape.hasRole(child, "bases")) {
        facts.add(id, new Base(id, index++, child));
      }
    }
  }

  private Import imported(int alias) {
    String path = Aliases.path(shape, alias);
    String bound = Aliases.bound(shape, alias);
    boolean from = Aliases.isFrom(shape, alias);
    return new Import(alias, shape.parent(alias), path, bound, from);
  }
}
