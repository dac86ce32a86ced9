package org.mlswitcheroo.cli.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.mlswitcheroo.core.convert.Conversion;
import org.mlswitcheroo.facts.hub.Unconverted;
import org.mlswitcheroo.facts.meaning.ApiUse;
import org.mlswitcheroo.facts.meaning.Fqn;
import org.mlswitcheroo.facts.meaning.Leftover;
import org.mlswitcheroo.facts.syntax.SyntaxTree;

/** The uses of interfaces in one file, by the facts of its conversion. */
final class FileUses {
  private final SyntaxTree tree;
  private final String file;
  private final Known known;
  private final Map<Integer, String> names = new HashMap<>();
  private final Map<Integer, String> paths = new HashMap<>();
  private final Map<Integer, String> reasons = new HashMap<>();
  private final SortedSet<Integer> open = new TreeSet<>();

  /**
   * What is an interface and what only looks like one.
   *
   * @param interfaces the names that the knowledge base has of the source
   * @param base the class that modules of the source inherit from
   * @param roots packages that the user asked for besides those of the source
   */
  record Known(Set<String> interfaces, List<String> base, List<String> roots) {
    /** Whether a name is an attribute that a class of the user has, and not one of its base. */
    boolean own(String name) {
      return base.stream().anyMatch(b -> name.startsWith(b + ".")) && !interfaces.contains(name);
    }

    boolean asked(String name) {
      return roots.stream().anyMatch(root -> name.startsWith(root + "."));
    }
  }

  FileUses(Conversion conversion, String file, Known known) {
    this.tree = conversion.tree().orElseThrow();
    this.file = file;
    this.known = known;
    for (Object fact : conversion.facts()) {
      if (fact instanceof ApiUse use) {
        names.put(use.node(), use.fqn());
      } else if (fact instanceof Fqn fqn) {
        paths.put(fqn.node(), fqn.path());
      } else if (fact instanceof Leftover leftover) {
        open.add(leftover.node());
      } else if (fact instanceof Unconverted unconverted) {
        open.add(unconverted.node());
        reasons.put(unconverted.node(), unconverted.reason());
      }
    }
  }

  /** Tells each use, the outermost node of a dotted path only. */
  void tell(Consumer<InterfaceUse> uses) {
    Set<Integer> told = new HashSet<>();
    for (int node : open) {
      if (told.stream().noneMatch(outer -> within(node, outer)) || names.containsKey(node)) {
        told.add(node);
        uses.accept(use(node, name(node), 0, reasons.getOrDefault(node, "no rule converts it")));
      }
    }
    names.forEach(
        (node, name) -> {
          boolean left =
              open.contains(node)
                  || tree.children(node, "func").stream().anyMatch(f -> open.contains(f.id()));
          if (!left && !known.own(name)) {
            uses.accept(use(node, name, 1, ""));
          }
        });
    paths.forEach(
        (node, name) -> {
          boolean outermost = !paths.containsKey(tree.node(node).parent());
          if (outermost && known.asked(name) && told.stream().noneMatch(t -> within(node, t))) {
            uses.accept(use(node, name, 0, "the tool knows nothing of this package"));
          }
        });
  }

  /** Calling an instance of a layer is a use of the layer. */
  private InterfaceUse use(int node, String path, int converted, String reason) {
    String name = path.endsWith("()") ? path.substring(0, path.length() - 2) : path;
    return new InterfaceUse(name, converted, 1 - converted, reason, file + ":" + tree.line(node));
  }

  private String name(int node) {
    if (names.containsKey(node)) {
      return names.get(node);
    }
    if (paths.containsKey(node)) {
      return paths.get(node);
    }
    return tree.children(node, "func").stream()
        .filter(f -> paths.containsKey(f.id()))
        .map(f -> paths.get(f.id()))
        .findFirst()
        .orElseGet(() -> tree.text(node).lines().findFirst().orElse(""));
  }

  private boolean within(int node, int outer) {
    for (int each = node; each >= 0; each = tree.node(each).parent()) {
      if (each == outer) {
        return true;
      }
    }
    return false;
  }
}
