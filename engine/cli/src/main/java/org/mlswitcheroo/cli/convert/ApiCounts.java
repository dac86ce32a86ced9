package org.mlswitcheroo.cli.convert;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mlswitcheroo.facts.hub.Unconverted;
import org.mlswitcheroo.facts.meaning.ApiUse;
import org.mlswitcheroo.facts.meaning.Fqn;
import org.mlswitcheroo.facts.meaning.Leftover;
import org.mlswitcheroo.facts.meaning.Printed;
import org.mlswitcheroo.facts.syntax.SyntaxTree;
import org.mlswitcheroo.facts.target.Rename;

/**
 * The interfaces of the source framework that a file uses, with how often.
 *
 * @param converted those that the target text no longer has
 * @param left those that stayed
 */
public record ApiCounts(SortedMap<String, Integer> converted, SortedMap<String, Integer> left) {
  /** Nothing seen. */
  public static final ApiCounts NONE = new ApiCounts(new TreeMap<>(), new TreeMap<>());

  /** Counts from the facts of a conversion; a use counts once, at its outermost node. */
  public static ApiCounts of(SyntaxTree tree, Collection<?> facts) {
    Map<Integer, String> names = new HashMap<>();
    Set<Integer> uses = new TreeSet<>();
    Set<Integer> open = new TreeSet<>();
    Set<Integer> printed = new HashSet<>();
    for (Object fact : facts) {
      if (fact instanceof ApiUse use) {
        names.put(use.node(), use.fqn());
        uses.add(use.node());
      } else if (fact instanceof Fqn fqn) {
        names.putIfAbsent(fqn.node(), fqn.path());
      } else if (fact instanceof Leftover leftover) {
        open.add(leftover.node());
      } else if (fact instanceof Unconverted unconverted) {
        open.add(unconverted.node());
      } else if (fact instanceof Printed node) {
        printed.add(node.node());
      }
    }
    for (Object fact : facts) {
      if (fact instanceof Rename rename) {
        printed.remove(rename.node());
      }
    }
    ApiCounts counts = new ApiCounts(new TreeMap<>(), new TreeMap<>());
    for (int node : open) {
      if (!open.contains(tree.node(node).parent()) || tree.node(node).parent() < 0) {
        counts.left.merge(names.getOrDefault(node, tree.text(node)), 1, Integer::sum);
      }
    }
    uses.stream()
        .filter(node -> !printed.contains(node) && !open.contains(node))
        .filter(node -> tree.children(node, "func").stream().noneMatch(f -> open.contains(f.id())))
        .forEach(node -> counts.converted.merge(names.getOrDefault(node, ""), 1, Integer::sum));
    return counts;
  }

  /** How many uses were converted. */
  public int convertedTotal() {
    return converted.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many uses stayed. */
  public int leftTotal() {
    return left.values().stream().mapToInt(Integer::intValue).sum();
  }
}
