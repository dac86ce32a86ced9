package org.mlswitcheroo.core.convert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mlswitcheroo.facts.meaning.Flows;
import org.mlswitcheroo.facts.meaning.Fqn;
import org.mlswitcheroo.facts.meaning.LocalDef;
import org.mlswitcheroo.facts.meaning.NarrowFlows;
import org.mlswitcheroo.facts.meaning.Val;
import org.mlswitcheroo.facts.python.Bound;
import org.mlswitcheroo.facts.python.Choice;
import org.mlswitcheroo.facts.python.DefUse;
import org.mlswitcheroo.facts.python.Function;
import org.mlswitcheroo.facts.python.Literal;
import org.mlswitcheroo.facts.python.Operation;
import org.mlswitcheroo.facts.python.Param;

/** What the syntax alone says about the values of expressions and about where they go. */
final class SyntaxValues {
  private final Map<String, LocalDef> byPath = new HashMap<>();
  private final Map<Integer, LocalDef> byNode = new HashMap<>();
  private final Map<Integer, Function> functions = new HashMap<>();
  private final Collection<String> roots;
  private final Set<Integer> modules;
  private final List<Object> facts = new ArrayList<>();

  private SyntaxValues(
      Collection<LocalDef> definitions, Collection<String> roots, Set<Integer> modules) {
    this.roots = roots;
    this.modules = modules;
    for (LocalDef each : definitions) {
      byPath.put(each.path(), each);
      byNode.put(each.node(), each);
      facts.add(new Val(each.node(), each.kind(), each.path(), each.node()));
    }
  }

  /**
   * Types and flows.
   *
   * @param lexical the facts of the syntax
   * @param definitions classes and functions of the file
   * @param roots packages whose interfaces are values of their own
   * @param modules uses of names that are known to be modules
   */
  static List<Object> of(
      Collection<?> lexical,
      Collection<LocalDef> definitions,
      Collection<String> roots,
      Set<Integer> modules) {
    SyntaxValues values = new SyntaxValues(definitions, roots, modules);
    for (Object fact : lexical) {
      if (fact instanceof Function function) {
        values.functions.put(function.id(), function);
      }
    }
    lexical.forEach(values::flows);
    lexical.forEach(values::types);
    return values.facts;
  }

  private void flows(Object fact) {
    if (fact instanceof DefUse use && modules.contains(use.use())) {
      facts.add(new NarrowFlows(use.def(), use.use()));
    } else if (fact instanceof DefUse use) {
      flow(use.def(), use.use());
    } else if (fact instanceof Bound bound) {
      flow(bound.value(), bound.def());
    } else if (fact instanceof Choice choice) {
      flow(choice.body(), choice.id());
      flow(choice.orelse(), choice.id());
    } else if (fact instanceof Operation operation) {
      if (operation.op().equals("or")) {
        flow(operation.left(), operation.id());
      }
      if (operation.op().equals("or") || operation.op().equals("and")) {
        flow(operation.right(), operation.id());
      }
    }
  }

  private void flow(int from, int to) {
    facts.add(new Flows(from, to));
  }

  private void types(Object fact) {
    if (fact instanceof Literal literal) {
      facts.add(new Val(literal.node(), literal.type(), "", -1));
    } else if (fact instanceof Fqn fqn) {
      LocalDef local = byPath.get(fqn.path());
      if (local != null) {
        facts.add(new Val(fqn.node(), local.kind(), local.path(), local.node()));
      } else if (Preparation.belongs(fqn.path(), roots)) {
        facts.add(new Val(fqn.node(), "api", fqn.path(), -1));
      }
    } else if (fact instanceof Function function && function.kind().equals("lambda")) {
      facts.add(new Val(function.id(), "function", "", function.id()));
    } else if (fact instanceof Param param) {
      parameter(param);
    }
  }

  private void parameter(Param param) {
    switch (param.kind()) {
      case "vararg" -> facts.add(new Val(param.id(), "tuple", "", param.id()));
      case "kwarg" -> facts.add(new Val(param.id(), "dict", "", param.id()));
      default -> {
        Function function = functions.get(param.func());
        LocalDef owner = function == null ? null : byNode.get(function.owner());
        if (owner == null || function == null || param.index() != 0) {
          return;
        }
        switch (function.kind()) {
          case "method", "property" ->
              facts.add(new Val(param.id(), "inst", owner.path(), owner.node()));
          case "classmethod" -> facts.add(new Val(param.id(), "class", owner.path(), owner.node()));
          default -> {} // a static method has no instance
        }
      }
    }
  }
}
