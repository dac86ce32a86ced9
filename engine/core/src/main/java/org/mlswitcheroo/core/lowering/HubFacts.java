package org.mlswitcheroo.core.lowering;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mlswitcheroo.facts.Ids;
import org.mlswitcheroo.facts.hub.Hub;
import org.mlswitcheroo.facts.hub.HubArg;
import org.mlswitcheroo.facts.hub.HubDefault;
import org.mlswitcheroo.facts.hub.HubReturns;

/** The operations of a file by their nodes. */
final class HubFacts {
  private final Map<Integer, Hub> hubs = new HashMap<>();
  private final Map<Long, Map<String, Long>> arguments = new HashMap<>();
  private final Map<Long, Map<String, String>> defaults = new HashMap<>();
  private final Map<Long, String> returns = new HashMap<>();

  HubFacts(Collection<?> facts) {
    for (Object fact : facts) {
      if (fact instanceof Hub hub && Ids.isNode(hub.v())) {
        hubs.merge(hub.node(), hub, (a, b) -> a.rec() >= b.rec() ? a : b);
      } else if (fact instanceof HubArg arg) {
        arguments.computeIfAbsent(arg.v(), k -> new LinkedHashMap<>()).put(arg.name(), arg.value());
      } else if (fact instanceof HubDefault value) {
        defaults.computeIfAbsent(value.v(), k -> new HashMap<>()).put(value.name(), value.text());
      } else if (fact instanceof HubReturns value) {
        returns.put(value.v(), value.type());
      }
    }
  }

  /** The operation of a node. */
  Optional<Hub> at(int node) {
    return Optional.ofNullable(hubs.get(node));
  }

  /** Arguments by name; those of a list have numbers behind a hash. */
  Map<String, Long> arguments(Hub hub) {
    return arguments.getOrDefault(hub.v(), Map.of());
  }

  /** Texts of what is not given. */
  Map<String, String> defaults(Hub hub) {
    return defaults.getOrDefault(hub.v(), Map.of());
  }

  /** Whether an operation makes a layer. */
  boolean makesLayer(Hub hub) {
    return returns.getOrDefault(hub.v(), "").equals("module");
  }
}
