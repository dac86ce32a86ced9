package org.mlswitcheroo.core.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mlswitcheroo.facts.meaning.Fqn;
import org.mlswitcheroo.facts.meaning.LocalDef;
import org.mlswitcheroo.facts.python.Bound;
import org.mlswitcheroo.facts.python.Import;
import org.mlswitcheroo.facts.python.Name;
import org.mlswitcheroo.facts.python.Place;
import org.mlswitcheroo.facts.syntax.SyntaxTree;

/** A parsed file of a project and what its top level binds. Immutable. */
final class Module {
  private final Path file;
  private final SyntaxTree tree;
  private final List<Object> given;
  private final Set<String> words;
  private final Map<String, Integer> definitions = new HashMap<>();
  private final Map<String, Integer> variables = new HashMap<>();
  private final Map<String, String> imports = new HashMap<>();
  private final List<String> stars = new ArrayList<>();

  /**
   * A file.
   *
   * @param given the facts that follow from its syntax
   * @param words the words of its text
   */
  Module(Path file, SyntaxTree tree, List<Object> given, Set<String> words) {
    this.file = file;
    this.tree = tree;
    this.given = given;
    this.words = words;
    Set<Integer> tops = tops(given);
    Map<Integer, String> names = new HashMap<>();
    for (Object fact : given) {
      if (fact instanceof LocalDef local && local.path().indexOf('.') < 0) {
        definitions.put(local.path().substring(1), local.node());
      } else if (fact instanceof Name name && name.store() && tops.contains(name.id())) {
        names.put(name.id(), name.name());
      } else if (fact instanceof Import imported) {
        bind(imported);
      }
    }
    for (Object fact : given) {
      if (fact instanceof Bound bound) {
        String name = names.get(bound.def());
        if (name != null) {
          variables.put(name, bound.def());
        }
      }
    }
  }

  private static Set<Integer> tops(List<Object> given) {
    Set<Integer> tops = new HashSet<>();
    for (Object fact : given) {
      if (fact instanceof Place place && place.func() < 0 && place.cls() < 0) {
        tops.add(place.node());
      }
    }
    return tops;
  }

  private void bind(Import imported) {
    if (imported.path().endsWith("*")) {
      stars.add(imported.path().substring(0, imported.path().length() - 1));
    } else {
      imports.put(imported.bound(), imported.path());
    }
  }

  Path file() {
    return file;
  }

  SyntaxTree tree() {
    return tree;
  }

  /** The facts that follow from the syntax. */
  List<Object> given() {
    return given;
  }

  Set<String> words() {
    return words;
  }

  /** The class or function of a name at the top of the file, the last one if there are several. */
  Map<String, Integer> definitions() {
    return definitions;
  }

  /** The last binding of a name at the top of the file by an assignment. */
  Map<String, Integer> variables() {
    return variables;
  }

  /** The dotted paths of imported names. */
  Map<String, String> imports() {
    return imports;
  }

  /** What stands before the star of star imports. */
  List<String> stars() {
    return stars;
  }

  /** The dotted paths that names of the file stand for, in the order of their nodes. */
  List<Fqn> paths() {
    return given.stream().filter(Fqn.class::isInstance).map(Fqn.class::cast).toList();
  }

  /** Its own name for readers of traces. */
  String name() {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.py$", "");
    Path folder = file.getParent();
    Path before = folder == null ? null : folder.getFileName();
    return (before == null ? "" : before) + "/" + name;
  }
}
