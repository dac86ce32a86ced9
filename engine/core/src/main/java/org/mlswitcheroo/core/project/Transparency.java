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
import org.mlswitcheroo.facts.meaning.Enters;
import org.mlswitcheroo.facts.python.Call;
import org.mlswitcheroo.facts.python.Function;
import org.mlswitcheroo.facts.python.Operation;
import org.mlswitcheroo.facts.python.Param;
import org.mlswitcheroo.facts.python.Place;
import org.mlswitcheroo.facts.python.Return;
import org.mlswitcheroo.facts.python.Subscript;

/** Finds the functions that treat all axes alike: all they call are operations without axes. */
final class Transparency {
  private final Map<Integer, Integer> functions = new HashMap<>();
  private final Set<Integer> alike = new HashSet<>();
  private final Set<Integer> opaque = new HashSet<>();
  private final Set<Integer> takes = new HashSet<>();
  private final Set<Integer> gives = new HashSet<>();

  private Transparency() {}

  /** The nodes of such functions. */
  static Set<Integer> of(Collection<?> facts) {
    Transparency made = new Transparency();
    made.operations(facts);
    facts.forEach(made::look);
    Set<Integer> found = new HashSet<>(made.gives);
    found.retainAll(made.takes);
    found.removeAll(made.opaque);
    return found;
  }

  private void operations(Collection<?> facts) {
    Set<Long> axes = new HashSet<>();
    Set<Long> carry = new HashSet<>();
    for (Object fact : facts) {
      if (fact instanceof Place place) {
        functions.put(place.node(), place.func());
      } else if (fact instanceof AxisArg axis) {
        axes.add(axis.v());
      } else if (fact instanceof HubLayout layout && layout.behaviour().equals("carry")) {
        carry.add(layout.v());
      }
    }
    carry.removeAll(axes);
    Set<Long> same = new HashSet<>();
    for (Object fact : facts) {
      if (fact instanceof HubReturns returns && returns.rank().equals("rank(x)")) {
        same.add(returns.v());
      }
    }
    carry.retainAll(same);
    for (Object fact : facts) {
      if (fact instanceof Hub hub) {
        if (carry.contains(hub.v())) {
          alike.add(hub.node());
        } else {
          spoil(hub.node());
        }
      }
    }
  }

  private void look(Object fact) {
    if (fact instanceof Enters enters) {
      spoil(enters.call());
    } else if (fact instanceof Call call && !alike.contains(call.id())) {
      spoil(call.id());
    } else if (fact instanceof Subscript subscript) {
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

  private void spoil(int node) {
    opaque.add(functions.getOrDefault(node, -1));
  }
}
