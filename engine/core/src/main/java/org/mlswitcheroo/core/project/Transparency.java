package org.mlswitcheroo.core.project;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.mlswitcheroo.facts.hub.AxisArg;
import org.mlswitcheroo.facts.hub.Hub;
import org.mlswitcheroo.facts.hub.HubLayout;
import org.mlswitcheroo.facts.hub.HubReturns;
import org.mlswitcheroo.facts.hub.HubRole;
import org.mlswitcheroo.facts.hub.Transparent;
import org.mlswitcheroo.facts.meaning.Enters;
import org.mlswitcheroo.facts.meaning.Fqn;
import org.mlswitcheroo.facts.meaning.Val;
import org.mlswitcheroo.facts.python.Arg;
import org.mlswitcheroo.facts.python.Call;
import org.mlswitcheroo.facts.python.Function;
import org.mlswitcheroo.facts.python.Literal;
import org.mlswitcheroo.facts.python.Operation;
import org.mlswitcheroo.facts.python.Param;
import org.mlswitcheroo.facts.python.Place;
import org.mlswitcheroo.facts.python.Return;
import org.mlswitcheroo.facts.python.Subscript;

/**
 * Finds the functions that treat all axes alike: all they call are operations without axes, arrays
 * that are made of the number of axes and the size of the first, and such functions.
 */
final class Transparency {
  private static final Set<String> NUMBERS = Set.of("bool", "dtype", "device", "str");

  private final Map<Integer, Integer> functions = new HashMap<>();
  private final Set<Integer> alike = new HashSet<>();
  private final Set<Integer> opaque = new HashSet<>();
  private final Set<Integer> takes = new HashSet<>();
  private final Set<Integer> gives = new HashSet<>();
  private final Set<Integer> known = new HashSet<>();
  private final Set<Integer> firsts = new HashSet<>();
  private final Set<Integer> shapes = new HashSet<>();
  private final Set<Integer> tensors = new HashSet<>();
  private final Set<Integer> withTensor = new HashSet<>();
  private final Set<Integer> plain = new HashSet<>();
  private final Map<Integer, Set<Integer>> entered = new HashMap<>();

  private Transparency() {}

  /** The nodes of such functions. */
  static Set<Integer> of(Collection<?> facts) {
    Transparency made = new Transparency();
    made.names(facts);
    made.operations(facts);
    facts.forEach(made::look);
    return made.found();
  }

  private void names(Collection<?> facts) {
    Set<Integer> zeros = new HashSet<>();
    for (Object fact : facts) {
      if (fact instanceof Place place) {
        functions.put(place.node(), place.func());
      } else if (fact instanceof Literal literal && literal.value().equals("0")) {
        zeros.add(literal.node());
      } else if (fact instanceof Val val && val.kind().startsWith("tensor")) {
        tensors.add(val.node());
      } else if (fact instanceof Fqn fqn && fqn.path().startsWith("builtins.")) {
        plain.add(fqn.node());
      } else if (fact instanceof Transparent each) {
        known.add(each.func());
      } else if (fact instanceof Enters enters) {
        entered.computeIfAbsent(enters.call(), k -> new HashSet<>()).add(enters.func());
      }
    }
    for (Object fact : facts) {
      if (fact instanceof Subscript subscript && zeros.contains(subscript.index())) {
        firsts.add(subscript.value());
      } else if (fact instanceof Arg arg && tensors.contains(arg.value())) {
        withTensor.add(arg.call());
      }
    }
  }

  private void operations(Collection<?> facts) {
    Set<Long> axes = new HashSet<>();
    Set<Long> carry = new HashSet<>();
    Set<Long> same = new HashSet<>();
    Set<Long> shape = new HashSet<>();
    Set<Long> neutral = new HashSet<>();
    for (Object fact : facts) {
      if (fact instanceof AxisArg axis) {
        axes.add(axis.v());
      } else if (fact instanceof HubLayout layout && layout.behaviour().equals("carry")) {
        carry.add(layout.v());
      } else if (fact instanceof HubReturns returns && elementwise(returns.rank())) {
        same.add(returns.v());
      } else if (fact instanceof HubReturns returns && NUMBERS.contains(returns.type())) {
        neutral.add(returns.v());
      } else if (fact instanceof HubRole role && role.role().equals("shape")) {
        shape.add(role.v());
      } else if (fact instanceof HubRole role && role.role().equals("made")) {
        neutral.add(role.v());
      }
    }
    carry.removeAll(axes);
    carry.retainAll(same);
    carry.addAll(neutral);
    for (Object fact : facts) {
      if (fact instanceof Hub hub) {
        boolean first = shape.contains(hub.v()) && firsts.contains(hub.node());
        if (carry.contains(hub.v()) || first) {
          alike.add(hub.node());
        } else {
          spoil(hub.node());
        }
        if (first) {
          shapes.add(hub.node());
        }
      }
    }
  }

  private static boolean elementwise(String rank) {
    return rank.equals("rank(x)") || rank.startsWith("max(rank(x)");
  }

  private void look(Object fact) {
    if (fact instanceof Call call) {
      boolean free = !withTensor.contains(call.id()) && !tensors.contains(call.id());
      boolean quiet = plain.contains(call.func()) || entered.containsKey(call.id());
      boolean enters = entered.containsKey(call.id()) && withTensor.contains(call.id());
      if (!alike.contains(call.id()) && !(free && quiet) && !enters) {
        spoil(call.id());
      }
    } else if (fact instanceof Subscript subscript && !shapes.contains(subscript.value())) {
      spoil(subscript.id());
    } else if (fact instanceof Operation operation && operation.op().equals("@")) {
      spoil(operation.id());
    } else if (fact instanceof Param param && param.index() >= 0) {
      takes.add(param.func());
    } else if (fact instanceof Return each) {
      gives.add(each.func());
    } else if (fact instanceof Function function && function.name().equals("__init__")) {
      opaque.add(function.id());
    }
  }

  /** Without those that pass a tensor to a function that is none of them. */
  private Set<Integer> found() {
    Set<Integer> found = new HashSet<>(gives);
    found.retainAll(takes);
    found.removeAll(opaque);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Map.Entry<Integer, Set<Integer>> each : entered.entrySet()) {
        boolean passes = withTensor.contains(each.getKey());
        boolean all =
            each.getValue().stream().allMatch(f -> found.contains(f) || known.contains(f));
        if (passes && !all && found.remove(functions.getOrDefault(each.getKey(), -1))) {
          changed = true;
        }
      }
    }
    return found;
  }

  private void spoil(int node) {
    opaque.add(functions.getOrDefault(node, -1));
  }
}
