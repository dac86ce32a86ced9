package org.mlswitcheroo.core.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mlswitcheroo.facts.Ids;
import org.mlswitcheroo.facts.hub.Hub;
import org.mlswitcheroo.facts.hub.HubArg;
import org.mlswitcheroo.facts.syntax.SyntaxTree;
import org.mlswitcheroo.facts.target.Expression;
import org.mlswitcheroo.facts.target.Rename;
import org.mlswitcheroo.facts.target.Replace;
import org.mlswitcheroo.facts.target.ReplaceStatement;
import org.mlswitcheroo.facts.target.TargetCall;
import org.mlswitcheroo.facts.target.Template;
import org.mlswitcheroo.facts.target.Wrap;

/**
 * Checks the facts of a file: no reference leads out of the tree; no two expressions for a value,
 * names for a node or wraps in one place; no hole or argument leads nowhere.
 */
public final class GraphCheck {
  private final NodeReferences references;
  private final Map<Object, Object> taken = new HashMap<>();
  private final Set<Long> replaced = new HashSet<>();
  private final Set<Long> hubs = new HashSet<>();
  private final List<Replace> replaces = new ArrayList<>();
  private final List<HubArg> args = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  private record Place(String kind, long id, int order) {}

  public GraphCheck(SyntaxTree tree) {
    this(tree.nodes().size());
  }

  /**
   * A check.
   *
   * @param nodes how many nodes there are, those that stand for other files included
   */
  public GraphCheck(int nodes) {
    this.references = new NodeReferences(nodes);
  }

  /** The faults of a whole set of facts. */
  public static List<String> faults(SyntaxTree tree, Collection<?> facts) {
    GraphCheck check = new GraphCheck(tree);
    facts.forEach(check::add);
    check.complete();
    return check.faults();
  }

  /** Adds a fact; one that contradicts an earlier one is a fault. */
  public void add(Object fact) {
    references.dangling(fact).ifPresent(lost -> faults.add("in (" + fact + ") " + lost + "."));
    if (fact instanceof Replace replace) {
      replaced.add(replace.v());
      replaces.add(replace);
      claim(new Place("expressions for the value", replace.v(), 0), replace.expression());
    } else if (fact instanceof Rename rename) {
      claim(new Place("names for the node", rename.node(), 0), rename.text());
    } else if (fact instanceof Wrap wrap) {
      claim(
          new Place("wraps in one place of the node", wrap.node(), wrap.order()), wrap.template());
    } else if (fact instanceof ReplaceStatement statement) {
      claim(new Place("texts for the statement", statement.stmt(), 0), statement.template());
    } else if (fact instanceof Hub hub) {
      hubs.add(hub.v());
    } else if (fact instanceof HubArg arg) {
      args.add(arg);
    }
  }

  /** Checks what holds only when a phase has ended: holes and arguments lead somewhere. */
  public void complete() {
    for (Replace replace : replaces) {
      for (long hole : holes(replace.expression())) {
        if (!Ids.isNode(hole) && !replaced.contains(hole)) {
          faults.add("a hole of (" + replace + ") leads nowhere: (" + hole + ").");
        }
      }
    }
    for (HubArg arg : args) {
      if (!hubs.contains(arg.v())) {
        faults.add("(" + arg + ") belongs to no operation.");
      }
    }
  }

  /** What was found so far. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  private void claim(Place place, Object text) {
    Object other = taken.putIfAbsent(place, text);
    if (other != null && !other.equals(text)) {
      faults.add("two " + place.kind() + " (" + place.id() + "): " + other + " and " + text + ".");
    }
  }

  private static List<Long> holes(Expression expression) {
    if (expression instanceof TargetCall call) {
      List<Long> holes = new ArrayList<>(call.callee().holes());
      call.args().forEach(arg -> holes.add(arg.value()));
      return holes;
    }
    return ((Template) expression).holes();
  }
}
