package org.mlswitcheroo.semantics.rewrite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlswitcheroo.facts.meaning.TypePlace;
import org.mlswitcheroo.facts.python.Arg;
import org.mlswitcheroo.facts.python.DefUse;
import org.mlswitcheroo.facts.python.Function;
import org.mlswitcheroo.facts.python.Literal;
import org.mlswitcheroo.facts.syntax.Node;
import org.mlswitcheroo.facts.syntax.SyntaxTree;

/** What the verbs look up in the source: arguments of calls, receivers, literals. Immutable. */
public final class SourceIndex {
  private final SyntaxTree tree;
  private final Map<Integer, List<Arg>> args = new HashMap<>();
  private final Map<Integer, Literal> literals = new HashMap<>();

  private final Set<String> keywords = new HashSet<>();
  private final Set<Integer> types = new HashSet<>();
  private final Set<Integer> named = new HashSet<>();
  private final Set<Integer> functions = new HashSet<>();
  private final Optional<KeywordDicts> dicts;

  private SourceIndex(SyntaxTree tree, Collection<?> lexical) {
    this.tree = tree;
    boolean starred = false;
    for (Object fact : lexical) {
      if (fact instanceof Arg arg) {
        args.computeIfAbsent(arg.call(), k -> new ArrayList<>()).add(arg);
        keywords.add(arg.kw());
        starred |= arg.star().equals("**");
      } else if (fact instanceof Literal literal) {
        literals.put(literal.node(), literal);
      } else if (fact instanceof TypePlace place) {
        types.add(place.node());
      } else if (fact instanceof DefUse use) {
        named.add(use.def());
      } else if (fact instanceof Function function && function.owner() < 0) {
        functions.add(function.id());
      }
    }
    this.dicts =
        starred
            ? Optional.of(new KeywordDicts(tree, lexical, args, literals))
            : Optional.empty(); // nobody asks
  }

  public static SourceIndex of(SyntaxTree tree, Collection<?> lexical) {
    return new SourceIndex(tree, lexical);
  }

  public SyntaxTree tree() {
    return tree;
  }

  /** Whether a node stands for a type rather than a value. */
  boolean isType(int node) {
    return types.contains(node);
  }

  /** The call of the instance that a call builds, -1 if the instance is kept. */
  int appliedAt(int node) {
    Node built = tree.node(node);
    boolean called = built.is("Call") && built.role().equals("func");
    return called && tree.node(built.parent()).is("Call") ? built.parent() : -1;
  }

  /**
   * Whether a node stands in a function at the top of the file that the file itself never names.
   */
  boolean isAlone(int node) {
    for (int id = node; id > 0; id = tree.node(id).parent()) {
      Node each = tree.node(id);
      if (each.is("ClassDef")) {
        return false;
      }
      if (each.is("FunctionDef") || each.is("AsyncFunctionDef")) {
        return functions.contains(id) && !named.contains(id) && each.parent() <= 0;
      }
    }
    return false;
  }

  List<Arg> args(int call) {
    return args.getOrDefault(call, List.of());
  }

  /** Whether some call of the file names an argument so. */
  boolean isKeyword(String name) {
    return keywords.contains(name);
  }

  /** The values by keyword that stand behind two stars, if they are known. */
  Optional<Map<String, Integer>> keywords(int node) {
    return dicts.flatMap(known -> known.of(node));
  }

  /** The receiver of a method call or attribute access, -1 if there is none. */
  int receiver(int node) {
    int access = tree.node(node).is("Call") ? tree.child(node, "func") : node;
    return access >= 0 && tree.node(access).is("Attribute") ? tree.child(access, "value") : -1;
  }

  /** The text of a literal in canonical form. */
  Optional<String> literal(int node) {
    Literal literal = literals.get(node);
    if (literal != null) {
      return Optional.of(
          switch (literal.type()) {
            case "str" -> quoted(literal.value());
            case "none" -> "None";
            default -> literal.value();
          });
    }
    return constantTuple(node);
  }

  private Optional<String> constantTuple(int id) {
    if (!tree.node(id).is("Tuple") && !tree.node(id).is("List")) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    for (Node element : tree.children(id, "elts")) {
      Optional<String> part = literal(element.id());
      if (part.isEmpty()) {
        return Optional.empty();
      }
      parts.add(part.get());
    }
    String inner = String.join(",", parts);
    return Optional.of(parts.size() == 1 ? "(" + inner + ",)" : "(" + inner + ")");
  }

  /**
   * Whether an expression may be written twice: a name, an attribute of one, a literal, or an index
   * of one.
   */
  boolean simple(int id) {
    Node node = tree.node(id);
    if (node.is("Name") || literals.containsKey(id)) {
      return true;
    }
    if (node.is("Attribute")) {
      return simple(tree.child(id, "value"));
    }
    if (node.is("Subscript")) {
      int slice = tree.child(id, "slice");
      return simple(tree.child(id, "value")) && literals.containsKey(slice);
    }
    return false;
  }

  private static String quoted(String value) {
    StringBuilder out = new StringBuilder("'");
    for (char c : value.toCharArray()) {
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '\'' -> out.append("\\'");
        case '\n' -> out.append("\\n");
        default -> out.append(c);
      }
    }
    return out.append('\'').toString();
  }
}
