package org.mlswitcheroo.core.convert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mlswitcheroo.facts.Ids;
import org.mlswitcheroo.facts.hub.Reorder;
import org.mlswitcheroo.facts.syntax.SyntaxTree;
import org.mlswitcheroo.facts.target.Replace;
import org.mlswitcheroo.facts.target.Template;
import org.mlswitcheroo.facts.target.Wrap;
import org.mlswitcheroo.semantics.rewrite.Permutation;

/**
 * Writes one order of axes where several follow each other, and none where they undo each other.
 */
final class Reorders {
  private final Map<Integer, Reorder> operations = new HashMap<>();
  private final Map<Integer, Reorder> around = new HashMap<>();
  private final Map<Integer, List<Wrap>> wraps = new HashMap<>();
  private final Map<Long, Replace> replaced = new HashMap<>();

  /** What several reorders of one value come to. */
  private record Chain(int base, List<Integer> axes, List<Reorder> links) {}

  private Reorders(List<Object> facts) {
    for (Object fact : facts) {
      if (fact instanceof Reorder reorder) {
        (reorder.from() == reorder.node() ? around : operations)
            .merge(reorder.node(), reorder, (a, b) -> text(a).compareTo(text(b)) < 0 ? b : a);
      } else if (fact instanceof Wrap wrap) {
        wraps.computeIfAbsent(wrap.node(), node -> new ArrayList<>()).add(wrap);
      } else if (fact instanceof Replace replace) {
        replaced.put(replace.v(), replace);
      }
    }
  }

  /** Tells contradicting ones apart, in whatever order they come. */
  private static String text(Reorder reorder) {
    return reorder.axes() + reorder.from() + reorder.own();
  }

  /** As the printer nests them. */
  private static int order(Wrap a, Wrap b) {
    int order = Integer.compare(a.order(), b.order());
    return order == 0 ? a.template().text().compareTo(b.template().text()) : order;
  }

  /**
   * The facts with neighbouring reorders as one.
   *
   * @param made hears of each new fact and of the one it was made from
   */
  static List<Object> composed(
      SyntaxTree tree, List<Object> facts, BiConsumer<Object, Object> made) {
    Reorders reorders = new Reorders(facts);
    if (reorders.operations.isEmpty()) {
      return facts;
    }
    Set<Object> gone = new HashSet<>();
    List<Object> added = new ArrayList<>();
    Set<Integer> inner = new HashSet<>();
    reorders.variables(tree, facts, gone, added, made);
    Stream.concat(reorders.operations.keySet().stream(), reorders.around.keySet().stream())
        .distinct()
        .sorted()
        .forEach(
            node -> {
              Reorder reason = reorders.reason(node);
              Replace single = inner.contains(node) ? null : reorders.single(node, gone, inner);
              if (reason != null && single != null) {
                added.add(single);
                gone.remove(single);
                made.accept(single, reason);
              }
            });
    if (added.isEmpty()) {
      return facts;
    }
    List<Object> all = new ArrayList<>(facts);
    all.addAll(added);
    all.removeIf(gone::contains);
    return all;
  }

  /** Takes orders away that a variable gets and that all of its uses undo. */
  private void variables(
      SyntaxTree tree,
      List<Object> facts,
      Set<Object> gone,
      List<Object> added,
      BiConsumer<Object, Object> made) {
    Variables variables = new Variables(tree, facts);
    Map<Integer, Integer> takers = new HashMap<>();
    operations.forEach((node, reorder) -> takers.put(reorder.from(), node));
    for (Map.Entry<Integer, List<Integer>> variable : variables.uses().entrySet()) {
      Chain chain = chain(variable.getKey());
      List<Reorder> undone = new ArrayList<>(chain.links());
      for (int use : variable.getValue()) {
        Reorder reorder = around.get(use);
        Integer taker = takers.get(use);
        if (reorder == null && taker != null && wraps.getOrDefault(use, List.of()).isEmpty()) {
          reorder = operations.get(taker);
        }
        if (chain.links().isEmpty() || reorder == null || !undoes(chain, reorder)) {
          undone.clear();
          break;
        }
        undone.add(reorder);
      }
      if (undone.isEmpty() || undone.stream().allMatch(Reorder::own)) {
        continue;
      }
      Reorder reason = undone.get(0);
      for (Reorder reorder : undone.subList(chain.links().size(), undone.size())) {
        boolean wrapped = reorder.node() == reorder.from();
        remove(reorder, wrapped ? reorder.node() : reorder.from(), gone, added, made);
      }
      for (Reorder link : chain.links()) {
        if (link.node() == link.from()) {
          drop(link, gone);
        }
      }
      if (chain.base() != variable.getKey()) {
        print(variable.getKey(), chain.base(), reason, gone, added, made);
      }
    }
  }

  private boolean undoes(Chain chain, Reorder reorder) {
    List<Integer> axes = Permutation.of(reorder.axes());
    boolean wraps = reorder.node() != reorder.from() || wrap(reorder) != null;
    return wraps
        && axes.size() == chain.axes().size()
        && Permutation.same(Permutation.then(chain.axes(), axes));
  }

  private void remove(
      Reorder reorder,
      int from,
      Set<Object> gone,
      List<Object> added,
      BiConsumer<Object, Object> made) {
    if (reorder.node() == from) {
      drop(reorder, gone);
    } else {
      print(reorder.node(), from, reorder, gone, added, made);
    }
  }

  private void drop(Reorder reorder, Set<Object> gone) {
    Wrap wrap = wrap(reorder);
    if (wrap != null) {
      gone.add(wrap);
      List<Wrap> left = new ArrayList<>(wraps.getOrDefault(reorder.node(), List.of()));
      left.remove(wrap);
      wraps.put(reorder.node(), left);
      around.remove(reorder.node());
    }
  }

  /** Prints a node as another one. */
  private void print(
      int node,
      int as,
      Reorder reason,
      Set<Object> gone,
      List<Object> added,
      BiConsumer<Object, Object> made) {
    Replace before = replaced.get(Ids.value(node));
    if (before != null) {
      gone.add(before);
    }
    Replace now = new Replace(Ids.value(node), new Template("{0}", List.of(Ids.value(as))));
    replaced.put(now.v(), now);
    operations.remove(node);
    added.add(now);
    gone.remove(now);
    made.accept(now, reason);
  }

  private @Nullable Reorder reason(int node) {
    Reorder outer = around.get(node);
    return outer != null ? outer : operations.get(node);
  }

  /** The replacement of an outermost node by what its chain comes to, if there is more than one. */
  private @Nullable Replace single(int node, Set<Object> gone, Set<Integer> inner) {
    Chain chain = chain(node);
    if (chain.links().size() < 2 || chain.links().stream().allMatch(Reorder::own)) {
      return null;
    }
    String template = template(chain);
    if (template == null) {
      return null;
    }
    for (Reorder link : chain.links()) {
      inner.add(link.node());
      if (link.from() == link.node()) {
        drop(link, gone);
      }
    }
    Replace before = replaced.get(Ids.value(node));
    if (before != null) {
      gone.add(before);
    }
    return new Replace(Ids.value(node), new Template(template, List.of(Ids.value(chain.base()))));
  }

  private Chain chain(int node) {
    List<Reorder> links = new ArrayList<>();
    List<Integer> axes = List.of();
    int at = node;
    while (true) {
      Reorder outer = around.get(at);
      if (outer != null && wrap(outer) != null) {
        if (!fits(outer, axes)) {
          return new Chain(at, axes, links);
        }
        axes = before(outer, axes);
        links.add(outer);
      }
      Reorder operation = operations.get(at);
      boolean covered = wraps.getOrDefault(at, List.of()).size() > (outer == null ? 0 : 1);
      if (covered || operation == null && !transparent(at)) {
        return new Chain(at, axes, links);
      }
      if (operation != null) {
        if (!fits(operation, axes)) {
          return new Chain(at, axes, links);
        }
        axes = before(operation, axes);
        links.add(operation);
        at = operation.from();
      } else {
        at = Ids.node(inside(at));
      }
    }
  }

  /** Whether an order is over as many axes as those that come behind it. */
  private static boolean fits(Reorder reorder, List<Integer> axes) {
    return axes.isEmpty() || Permutation.of(reorder.axes()).size() == axes.size();
  }

  private static List<Integer> before(Reorder reorder, List<Integer> axes) {
    List<Integer> own = Permutation.of(reorder.axes());
    return axes.isEmpty() ? own : Permutation.then(own, axes);
  }

  /** Whether a node is printed as another one. */
  private boolean transparent(int node) {
    return inside(node) >= 0;
  }

  private long inside(int node) {
    Replace replace = replaced.get(Ids.value(node));
    if (replace != null
        && replace.expression() instanceof Template template
        && template.text().equals("{0}")
        && Ids.isNode(template.holes().get(0))) {
      return template.holes().get(0);
    }
    return -1;
  }

  /** The wrap of a reorder, which is to be the outermost of its node. */
  private @Nullable Wrap wrap(Reorder reorder) {
    Wrap last =
        wraps.getOrDefault(reorder.node(), List.of()).stream().max(Reorders::order).orElse(null);
    return last != null && spelled(last, reorder) ? last : null;
  }

  private static boolean spelled(Wrap wrap, Reorder reorder) {
    String text = wrap.template().text();
    return text.contains(reorder.axes()) || text.endsWith(swap(Permutation.of(reorder.axes())));
  }

  /** The arguments of an exchange of two axes; of other orders a text that stands nowhere. */
  private static String swap(List<Integer> axes) {
    List<Integer> moved = Permutation.moved(axes);
    return moved.size() == 2 ? Permutation.text(moved) : "\n";
  }

  private @Nullable String template(Chain chain) {
    if (Permutation.same(chain.axes())) {
      return "{0}";
    }
    for (Reorder link : chain.links()) {
      Wrap wrap = link.from() == link.node() ? wrap(link) : null;
      String text = wrap == null ? "" : wrap.template().text();
      String own = swap(Permutation.of(link.axes()));
      if (text.contains(link.axes())) {
        return text.replace(link.axes(), Permutation.text(chain.axes()));
      }
      if (text.endsWith(own) && !swap(chain.axes()).equals("\n")) {
        return text.replace(own, swap(chain.axes()));
      }
    }
    return null;
  }
}
