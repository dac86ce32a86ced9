package org.mlswitcheroo.semantics.lexical;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One scope of Python. The module is its own parent. */
final class Scope {
  enum Type {
    MODULE,
    CLASS,
    FUNCTION,
    LAMBDA,
    COMPREHENSION,
    /** Holds the type parameters of a function, class or alias. */
    TYPE
  }

  private final Type type;
  private final int node;
  private final Scope parent;
  private final Scope unit;
  private final Map<String, Variable> locals = new HashMap<>();
  private final Set<String> globals = new HashSet<>(0);
  private final Set<String> nonlocals = new HashSet<>(0);

  private Scope() {
    this.type = Type.MODULE;
    this.node = 0;
    this.parent = this;
    this.unit = this;
  }

  private Scope(Type type, int node, Scope parent) {
    this.type = type;
    this.node = node;
    this.parent = parent;
    this.unit = type == Type.FUNCTION || type == Type.LAMBDA ? this : parent.unit;
  }

  static Scope module() {
    return new Scope();
  }

  Scope inner(Type inner, int at) {
    return new Scope(inner, at, this);
  }

  Type type() {
    return type;
  }

  int node() {
    return node;
  }

  Scope parent() {
    return parent;
  }

  /** The module, function or lambda whose statements run this scope in line. */
  Scope unit() {
    return unit;
  }

  boolean isCallable() {
    return type == Type.FUNCTION || type == Type.LAMBDA;
  }

  Map<String, Variable> locals() {
    return locals;
  }

  Set<String> globals() {
    return globals;
  }

  Set<String> nonlocals() {
    return nonlocals;
  }

  Variable declare(String name) {
    Variable known = locals.get(name);
    if (known == null) {
      known = new Variable(name, this);
      locals.put(name, known);
    }
    return known;
  }

  /** The variable that a name means in this scope. */
  Optional<Variable> lookup(String name) {
    Variable own = locals.get(name);
    return own != null ? Optional.of(own) : lookupOutside(name);
  }

  /** The variable that a name means here when this scope itself has not bound it (yet). */
  Optional<Variable> lookupOutside(String name) {
    Scope from = this;
    Scope scope = globals.contains(name) ? moduleScope() : parent;
    while (true) {
      // A class is seen by its own statements only, and by the type parameters directly in it.
      boolean visible = scope.type != Type.CLASS || from.type == Type.TYPE;
      Variable found = visible ? scope.locals.get(name) : null;
      if (found != null) {
        return Optional.of(found);
      }
      if (scope.type == Type.MODULE) {
        return Optional.empty();
      }
      if (scope.globals.contains(name)) {
        scope = scope.moduleScope();
        continue;
      }
      from = scope;
      scope = scope.parent;
    }
  }

  Scope moduleScope() {
    Scope scope = this;
    while (scope.type != Type.MODULE) {
      scope = scope.parent;
    }
    return scope;
  }

  /** The innermost function or lambda around, -1 at the top or in a class body. */
  int callable() {
    Scope scope = this;
    while (!scope.isCallable()) {
      if (scope.type == Type.MODULE || scope.type == Type.CLASS) {
        return -1;
      }
      scope = scope.parent;
    }
    return scope.node;
  }

  /** The innermost function around, lambdas left out; -1 at the top or in a class body. */
  int function() {
    Scope scope = this;
    while (scope.type != Type.FUNCTION) {
      if (scope.type == Type.MODULE || scope.type == Type.CLASS) {
        return -1;
      }
      scope = scope.parent;
    }
    return scope.node;
  }

  /** The innermost class around, -1 if there is none. */
  int innermostClass() {
    Scope scope = this;
    while (scope.type != Type.CLASS) {
      if (scope.type == Type.MODULE) {
        return -1;
      }
      scope = scope.parent;
    }
    return scope.node;
  }

  /** The class whose body this scope is, type parameters left out; -1 otherwise. */
  int owner() {
    Scope scope = type == Type.TYPE ? parent : this;
    return scope.type == Type.CLASS ? scope.node : -1;
  }
}
