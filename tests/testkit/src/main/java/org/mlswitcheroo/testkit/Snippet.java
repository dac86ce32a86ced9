package org.mlswitcheroo.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mlswitcheroo.core.convert.Conversion;
import org.mlswitcheroo.facts.meaning.Fqn;
import org.mlswitcheroo.facts.meaning.Rank;
import org.mlswitcheroo.facts.meaning.Val;
import org.mlswitcheroo.facts.python.Name;
import org.mlswitcheroo.facts.python.Param;
import org.mlswitcheroo.facts.syntax.SyntaxTree;
import org.mlswitcheroo.semantics.lexical.LexicalFacts;

/**
 * An expression or statement with free names, converted inside of a small module.
 *
 * @param setup statements before it
 * @param types types of free names such as {@code Tensor(4)} or {@code int}
 */
public record Snippet(String text, String setup, Map<String, String> types) {
  private static final Set<String> TENSORS = Set.of("x", "h", "y", "z");
  private static final Set<String> KINDS =
      Set.of("int", "float", "bool", "str", "tuple", "list", "dict", "dtype", "device");
  private static final long SEED = 4711;

  /** What came out in one context. */
  public record Converted(Context context, String text, List<String> faults) {
    public Converted {
      faults = List.copyOf(faults);
    }
  }

  /** Converts in a context; absent when the snippet cannot stand there. */
  public Optional<Converted> convert(Context context, String source, String target) {
    Engine engine = Engine.shared();
    Optional<SyntaxTree> open = engine.parse(context.module(text, setup, source, List.of()));
    if (open.isEmpty()) {
      return Optional.empty();
    }
    SortedSet<String> free = free(open.get());
    free.addAll(types.keySet());
    String module = context.module(text, setup, source, free);
    SyntaxTree tree = engine.parse(module).orElseThrow();
    List<Object> known = known(tree);
    List<String> faults = new ArrayList<>();
    Conversion usual;
    try {
      usual = engine.convert(tree, source, target, 0, known);
      String other = engine.convert(tree, source, target, SEED, known).text().orElseThrow();
      if (!other.equals(usual.text().orElseThrow())) {
        faults.add(
            "L3: another order gives another text, "
                + Difference.of(usual.text().orElseThrow(), other));
      }
    } catch (RuntimeException e) {
      return Optional.of(new Converted(context, "", List.of("it throws " + e)));
    }
    Case of = new Case(text, source, target, module, Optional.empty());
    faults.addAll(Conversions.inner(Run.of(of, engine, usual)));
    return Optional.of(new Converted(context, context.snippet(usual.text().orElseThrow()), faults));
  }

  /** Names that nothing in the module binds. */
  private static SortedSet<String> free(SyntaxTree tree) {
    Set<Integer> meant = new TreeSet<>();
    Set<Integer> bound = new TreeSet<>();
    List<Object> lexical = LexicalFacts.of(tree);
    for (Object fact : lexical) {
      if (fact instanceof Fqn fqn) {
        meant.add(fqn.node());
      } else if (fact instanceof org.mlswitcheroo.facts.python.DefUse use) {
        bound.add(use.use());
      }
    }
    SortedSet<String> names = new TreeSet<>();
    for (Object fact : lexical) {
      if (fact instanceof Name name
          && !name.store()
          && !meant.contains(name.id())
          && !bound.contains(name.id())
          && !name.name().equals("self")) {
        names.add(name.name());
      }
    }
    return names;
  }

  private List<Object> known(SyntaxTree tree) {
    List<Object> facts = new ArrayList<>();
    for (Object fact : LexicalFacts.of(tree)) {
      if (fact instanceof Param param) {
        String usual = TENSORS.contains(param.name()) ? "Tensor" : "";
        String type = types.getOrDefault(param.name(), usual);
        if (type.startsWith("Tensor")) {
          facts.add(new Val(param.id(), "tensor", "", -1));
          String rank = type.replaceAll("\\D", "");
          if (!rank.isEmpty()) {
            facts.add(new Rank(param.id(), Integer.parseInt(rank)));
          }
        } else if (KINDS.contains(type)) {
          facts.add(new Val(param.id(), type, "", -1));
        }
      }
    }
    return facts;
  }
}
