package org.mlswitcheroo.semantics.rewrite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlswitcheroo.facts.meaning.Fqn;
import org.mlswitcheroo.facts.python.Arg;
import org.mlswitcheroo.facts.python.Bound;
import org.mlswitcheroo.facts.python.DefUse;
import org.mlswitcheroo.facts.python.Entry;
import org.mlswitcheroo.facts.python.Literal;
import org.mlswitcheroo.facts.python.Redefine;
import org.mlswitcheroo.facts.syntax.SyntaxTree;

/**
 * Dicts that hold keyword arguments, as {@code options = dict(dtype=t)} for calls with {@code
 * **options}. A dict is known when it is written with constant keys, its name has one definition
 * and is only read by such calls, and its values mean the same where the call stands. Immutable.
 */
final class KeywordDicts {
  private final SyntaxTree tree;
  private final Map<Integer, List<Arg>> args;
  private final Map<Integer, List<Entry>> entries = new HashMap<>();
  private final Map<Integer, Literal> literals;
  private final Map<Integer, Integer> values = new HashMap<>();
  private final Map<Integer, Set<Integer>> definitions = new HashMap<>();
  private final Map<Integer, Set<Integer>> uses = new HashMap<>();
  private final Set<Integer> redefined = new HashSet<>();
  private final Set<Integer> starred = new HashSet<>();
  private final Set<Integer> dicts = new HashSet<>();

  KeywordDicts(
      SyntaxTree tree,
      Collection<?> lexical,
      Map<Integer, List<Arg>> args,
      Map<Integer, Literal> literals) {
    this.tree = tree;
    this.args = args;
    this.literals = literals;
    for (Object fact : lexical) {
      if (fact instanceof Arg arg && arg.star().equals("**")) {
        starred.add(arg.value());
      } else if (fact instanceof Entry entry) {
        entries.computeIfAbsent(entry.dict(), k -> new ArrayList<>()).add(entry);
      } else if (fact instanceof Bound bound) {
        values.put(bound.def(), bound.value());
      } else if (fact instanceof DefUse use) {
        definitions.computeIfAbsent(use.use(), k -> new HashSet<>()).add(use.def());
        uses.computeIfAbsent(use.def(), k -> new HashSet<>()).add(use.use());
      } else if (fact instanceof Redefine again) {
        redefined.add(again.before());
      } else if (fact instanceof Fqn fqn && fqn.path().equals("builtins.dict")) {
        dicts.add(fqn.node());
      }
    }
  }

  /** The nodes of the values by keyword, in order, for what stands behind two stars. */
  Optional<Map<String, Integer>> of(int node) {
    int display = node;
    if (tree.node(node).is("Name")) {
      Set<Integer> found = definitions.getOrDefault(node, Set.of());
      if (found.size() != 1) {
        return Optional.empty();
      }
      int definition = found.iterator().next();
      Integer value = values.get(definition);
      boolean read = starred.containsAll(uses.getOrDefault(definition, Set.of()));
      if (value == null || !read || redefined.contains(definition)) {
        return Optional.empty();
      }
      display = value;
    }
    return written(display).filter(all -> all.values().stream().allMatch(this::lasting));
  }

  private Optional<Map<String, Integer>> written(int display) {
    Map<String, Integer> found = new LinkedHashMap<>();
    if (tree.node(display).is("Dict")) {
      for (Entry entry : entries.getOrDefault(display, List.of())) {
        Literal key = literals.get(entry.key());
        if (key == null || !key.type().equals("str")) {
          return Optional.empty();
        }
        found.put(key.value(), entry.value());
      }
      return Optional.of(found);
    }
    if (!tree.node(display).is("Call") || !dicts.contains(tree.child(display, "func"))) {
      return Optional.empty();
    }
    for (Arg arg : args.getOrDefault(display, List.of())) {
      if (arg.kw().isEmpty()) {
        return Optional.empty();
      }
      found.put(arg.kw(), arg.value());
    }
    return Optional.of(found);
  }

  /** Whether an expression is a constant, or reads a name that is bound once. */
  private boolean lasting(int node) {
    if (literals.containsKey(node)) {
      return true;
    }
    if (tree.node(node).is("Attribute")) {
      return lasting(tree.child(node, "value"));
    }
    return tree.node(node).is("Name")
        && definitions.getOrDefault(node, Set.of()).stream().noneMatch(redefined::contains);
  }
}
