package org.mlswitcheroo.core.convert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mlswitcheroo.core.rules.DialectTable;
import org.mlswitcheroo.facts.meaning.Fqn;
import org.mlswitcheroo.facts.meaning.IndexParts;
import org.mlswitcheroo.facts.meaning.IndexShape;
import org.mlswitcheroo.facts.meaning.Leading;
import org.mlswitcheroo.facts.meaning.LocalDef;
import org.mlswitcheroo.facts.meaning.Narrowed;
import org.mlswitcheroo.facts.meaning.SourcePath;
import org.mlswitcheroo.facts.meaning.Spatial;
import org.mlswitcheroo.facts.meaning.UnpackSize;
import org.mlswitcheroo.facts.python.Assign;
import org.mlswitcheroo.facts.python.Subscript;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.SyntaxTree;
import org.mlswitcheroo.semantics.lexical.LexicalFacts;

/** Facts that follow from the syntax alone and that rules would have to count for. */
final class Preparation {
  /** Parts of an index that keep axes, or add one. */
  private static final Set<String> KEPT = Set.of(":", "...", "None");

  private final SyntaxTree tree;
  private final List<Object> facts = new ArrayList<>();
  private final List<LocalDef> definitions = new ArrayList<>();

  private Preparation(SyntaxTree tree) {
    this.tree = tree;
  }

  /** All facts that a session starts with, without the traits. */
  static List<Object> given(SyntaxTree tree, DialectTable dialects, String source) {
    List<Object> lexical = LexicalFacts.of(tree);
    List<String> roots = new ArrayList<>(dialects.values(source, "root"));
    roots.addAll(dialects.values(source, "known"));
    List<String> bases = dialects.values(source, "module_base");
    List<Object> given = of(tree, lexical, roots, bases);
    given.addAll(lexical);
    given.addAll(FactoryPlaces.of(tree, lexical, bases));
    return given;
  }

  /**
   * Whether a file uses the target and nothing of the source: then an attribute that only tensors
   * of the source have does not make its owner one, for arrays of the target may have it too.
   */
  static boolean isWritten(
      Collection<?> given, DialectTable dialects, String source, String target) {
    boolean written = false;
    for (Object fact : given) {
      if (fact instanceof Fqn fqn) {
        if (belongs(fqn.path(), dialects.values(source, "root"))) {
          return false;
        }
        written |= belongs(fqn.path(), dialects.values(target, "own_root"));
      }
    }
    return written;
  }

  static List<Object> of(
      SyntaxTree tree, Collection<?> lexical, Collection<String> roots, Collection<String> bases) {
    Preparation preparation = new Preparation(tree);
    preparation.facts.addAll(tree.nodes());
    preparation.define(0, "");
    preparation.facts.addAll(preparation.definitions);
    preparation.facts.addAll(TypePlaces.of(tree));
    Set<String> paths = new TreeSet<>();
    for (Object fact : lexical) {
      if (fact instanceof Fqn fqn && belongs(fqn.path(), roots)) {
        paths.add(fqn.path());
      } else if (fact instanceof Assign assign) {
        preparation.unpack(assign);
      } else if (fact instanceof Subscript subscript) {
        preparation.index(subscript);
      }
    }
    paths.forEach(path -> preparation.facts.add(new SourcePath(path)));
    Set<Integer> modules = narrowed(preparation.facts, lexical, bases);
    preparation.facts.addAll(SyntaxValues.of(lexical, preparation.definitions, roots, modules));
    return preparation.facts;
  }

  /** Uses of names that are known to be modules. */
  private static Set<Integer> narrowed(
      Collection<?> facts, Collection<?> lexical, Collection<String> bases) {
    Set<Integer> types = new HashSet<>();
    for (Object fact : lexical) {
      if (fact instanceof Fqn fqn && bases.contains(fqn.path())) {
        types.add(fqn.node());
      }
    }
    Set<Integer> uses = new HashSet<>();
    for (Object fact : facts) {
      if (fact instanceof Narrowed narrowed && types.contains(narrowed.type())) {
        uses.add(narrowed.use());
      }
    }
    return uses;
  }

  static boolean belongs(String path, Collection<String> roots) {
    return roots.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "."));
  }

  private void define(int id, String prefix) {
    for (Node child : tree.children(id)) {
      boolean type = child.is("ClassDef");
      boolean function = child.is("FunctionDef") || child.is("AsyncFunctionDef");
      if (type || function) {
        String path = prefix.isEmpty() ? ":" + child.text() : prefix + "." + child.text();
        definitions.add(new LocalDef(child.id(), path, type ? "class" : "function"));
        define(child.id(), path);
      } else {
        define(child.id(), prefix);
      }
    }
  }

  private void unpack(Assign assign) {
    Node target = tree.node(assign.target());
    if (target.is("Tuple") || target.is("List")) {
      List<Node> parts = tree.children(target.id(), "elts");
      if (parts.stream().noneMatch(part -> part.is("Starred"))) {
        facts.add(new UnpackSize(assign.value(), parts.size()));
      }
    }
  }

  private void index(Subscript subscript) {
    Node index = tree.node(subscript.index());
    if (index.is("Slice")) {
      switch (tree.text(index.id()).replace(" ", "")) {
        case "2:", "-2:" -> facts.add(new Spatial(index.id()));
        case ":2" -> facts.add(new Leading(index.id()));
        default -> {}
      }
    }
    List<Node> parts = index.is("Tuple") ? tree.children(index.id(), "elts") : List.of(index);
    if (index.is("Tuple")) {
      List<String> texts =
          parts.stream().map(part -> tree.text(part.id()).replace(" ", "")).toList();
      if (KEPT.containsAll(texts)) {
        facts.add(new IndexParts(subscript.id(), String.join(",", texts)));
      }
    }
    int change = 0;
    for (Node part : parts) {
      if (part.is("Constant")) {
        change += part.text().equals("None") ? 1 : part.text().equals("...") ? 0 : -1;
      } else if (part.is("UnaryOp")) {
        change -= 1;
      } else if (!part.is("Slice")) {
        return;
      }
    }
    facts.add(new IndexShape(subscript.id(), change));
  }
}
