package org.mlswitcheroo.core.convert;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mlswitcheroo.facts.python.Assign;
import org.mlswitcheroo.facts.python.DefUse;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.SyntaxTree;

/** Local names that are assigned one value which nothing else is assigned, with all their uses. */
final class Variables {
  private final Map<Integer, List<Integer>> uses = new TreeMap<>();

  Variables(SyntaxTree tree, List<Object> facts) {
    Map<Integer, Integer> values = new HashMap<>();
    Map<Integer, Integer> count = new HashMap<>();
    Map<Integer, Set<Integer>> read = new HashMap<>();
    Map<Integer, Set<Integer>> reaching = new HashMap<>();
    for (Object fact : facts) {
      if (fact instanceof Assign assign) {
        if (tree.node(assign.stmt()).is("Assign")) {
          values.put(assign.target(), assign.value());
        }
        count.merge(assign.value(), 1, Integer::sum);
      } else if (fact instanceof DefUse pair) {
        read.computeIfAbsent(pair.def(), def -> new TreeSet<>()).add(pair.use());
        reaching.computeIfAbsent(pair.use(), use -> new HashSet<>()).add(pair.def());
      }
    }
    values.forEach(
        (def, value) -> {
          Set<Integer> places = read.getOrDefault(def, Set.of());
          boolean alone =
              places.stream().allMatch(use -> reaching.getOrDefault(use, Set.of()).size() == 1);
          boolean plain = tree.node(def).is("Name") && count.getOrDefault(value, 0) == 1;
          if (!places.isEmpty() && alone && plain && local(tree, tree.node(def))) {
            uses.put(value, List.copyOf(places));
          }
        });
  }

  /** Node of the value to the uses of its name. */
  Map<Integer, List<Integer>> uses() {
    return uses;
  }

  private static boolean local(SyntaxTree tree, Node node) {
    int at = node.parent();
    while (at >= 0 && !tree.node(at).is("ClassDef")) {
      if (tree.node(at).kind().endsWith("FunctionDef")) {
        return true;
      }
      at = tree.node(at).parent();
    }
    return false;
  }
}
