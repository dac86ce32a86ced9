package org.mlswitcheroo.core.convert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.mlswitcheroo.facts.Ids;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.SyntaxTree;
import org.mlswitcheroo.facts.target.Insert;
import org.mlswitcheroo.facts.target.Mark;
import org.mlswitcheroo.facts.target.Remove;
import org.mlswitcheroo.facts.target.Rename;
import org.mlswitcheroo.facts.target.Replace;
import org.mlswitcheroo.facts.target.ReplaceStatement;
import org.mlswitcheroo.facts.target.Template;
import org.mlswitcheroo.facts.target.Wrap;

/** Leaves out assignments of names to themselves that are left when nothing is to be done. */
final class SelfAssignments {
  private final SyntaxTree tree;
  private final Map<Long, Replace> replaced = new HashMap<>();
  private final Set<Integer> changed = new HashSet<>();
  private final Set<Integer> statements = new HashSet<>();

  private SelfAssignments(SyntaxTree tree, List<Object> facts) {
    this.tree = tree;
    for (Object fact : facts) {
      if (fact instanceof Replace replace) {
        replaced.put(replace.v(), replace);
      } else if (fact instanceof Wrap wrap) {
        changed.add(wrap.node());
      } else if (fact instanceof Rename rename) {
        changed.add(rename.node());
      } else if (fact instanceof ReplaceStatement statement) {
        statements.add(statement.stmt());
      } else if (fact instanceof Mark mark) {
        statements.add(mark.stmt());
      } else if (fact instanceof Insert insert) {
        statements.add(insert.anchor());
      } else if (fact instanceof Remove remove) {
        statements.add(remove.node());
      }
    }
  }

  /**
   * The facts, with those that leave out such assignments.
   *
   * @param made hears of each new fact and of the one it was made from
   */
  static List<Object> removed(
      SyntaxTree tree, List<Object> facts, BiConsumer<Object, Object> made) {
    SelfAssignments assignments = new SelfAssignments(tree, facts);
    List<Object> all = new ArrayList<>(facts);
    for (Node node : tree.nodes()) {
      Replace because = node.is("Assign") ? assignments.toItself(node) : null;
      if (because != null) {
        Remove remove = new Remove(node.id());
        made.accept(remove, because);
        all.add(remove);
      }
    }
    return all;
  }

  private @Nullable Replace toItself(Node assign) {
    List<Node> targets = tree.children(assign.id(), "targets");
    int value = tree.child(assign.id(), "value");
    boolean alone = tree.children(assign.parent(), assign.role()).size() == 1;
    if (targets.size() != 1 || alone || statements.contains(assign.id())) {
      return null;
    }
    return same(targets.get(0), tree.node(value));
  }

  /** What makes a value the name it is assigned to, for one name or for each of several. */
  private @Nullable Replace same(Node target, Node value) {
    if (target.is("Name")) {
      return named(target, value);
    }
    List<Node> names = tree.children(target.id(), "elts");
    List<Node> values = tree.children(value.id(), "elts");
    boolean display = target.is("Tuple") && value.is("Tuple") && names.size() == values.size();
    if (!display || names.isEmpty() || replaced.containsKey(Ids.value(value.id()))) {
      return null;
    }
    Replace because = null;
    for (int i = 0; i < names.size(); i++) {
      because = names.get(i).is("Name") ? named(names.get(i), values.get(i)) : null;
      if (because == null) {
        return null;
      }
    }
    return because;
  }

  private @Nullable Replace named(Node target, Node value) {
    Replace because = null;
    Node at = value;
    while (!changed.contains(at.id()) && !changed.contains(target.id())) {
      Replace replace = replaced.get(Ids.value(at.id()));
      if (replace == null) {
        return at.is("Name") && at.text().equals(target.text()) ? because : null;
      }
      boolean transparent =
          replace.expression() instanceof Template template
              && template.text().equals("{0}")
              && Ids.isNode(template.holes().get(0));
      if (!transparent) {
        return null;
      }
      because = because == null ? replace : because;
      at = tree.node(Ids.node(((Template) replace.expression()).holes().get(0)));
    }
    return null;
  }
}
