package org.mlswitcheroo.core.convert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mlswitcheroo.facts.meaning.FactoryParam;
import org.mlswitcheroo.facts.meaning.Fqn;
import org.mlswitcheroo.facts.meaning.InLambda;
import org.mlswitcheroo.facts.python.Param;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.SyntaxTree;

/**
 * What the syntax says of callables that make modules: annotations and lambdas that are returned.
 */
final class FactoryPlaces {
  private static final Set<String> CALLABLES =
      Set.of("typing.Callable", "collections.abc.Callable", "typing.Type", "builtins.type");

  private final SyntaxTree tree;
  private final Collection<String> bases;
  private final Map<Integer, String> paths = new HashMap<>();
  private final List<Object> facts = new ArrayList<>();

  private FactoryPlaces(SyntaxTree tree, Collection<String> bases) {
    this.tree = tree;
    this.bases = bases;
  }

  /**
   * The facts of a file.
   *
   * @param lexical the facts of the syntax
   * @param bases paths of the base class of modules
   */
  static List<Object> of(SyntaxTree tree, Collection<?> lexical, Collection<String> bases) {
    FactoryPlaces places = new FactoryPlaces(tree, bases);
    for (Object fact : lexical) {
      if (fact instanceof Fqn fqn) {
        places.paths.put(fqn.node(), fqn.path());
      }
    }
    for (Object fact : lexical) {
      if (fact instanceof Param param
          && param.annotation() >= 0
          && places.makesModules(param.annotation())) {
        places.facts.add(new FactoryParam(param.id()));
      }
    }
    for (Node node : tree.nodes()) {
      if (node.is("Lambda") && tree.node(node.parent()).is("Return")) {
        places.calls(tree.child(node.id(), "body"), node.id());
      }
    }
    return places.facts;
  }

  private boolean makesModules(int id) {
    boolean callable =
        tree.node(id).is("Subscript")
            && CALLABLES.contains(paths.getOrDefault(tree.child(id, "value"), ""));
    return callable
        ? namesModule(tree.child(id, "slice"))
        : tree.children(id).stream().anyMatch(child -> makesModules(child.id()));
  }

  private boolean namesModule(int id) {
    return bases.contains(paths.getOrDefault(id, ""))
        || tree.children(id).stream().anyMatch(child -> namesModule(child.id()));
  }

  private void calls(int id, int lambda) {
    if (tree.node(id).is("Call")) {
      facts.add(new InLambda(id, lambda));
    }
    tree.children(id).forEach(child -> calls(child.id(), lambda));
  }
}
