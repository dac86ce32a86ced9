package org.mlswitcheroo.core.convert;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.kie.api.KieBase;
import org.mlswitcheroo.core.rules.DialectTable;
import org.mlswitcheroo.core.rules.KnowledgeTables;
import org.mlswitcheroo.core.rules.RuleModels;
import org.mlswitcheroo.core.rules.ShuffledModels;
import org.mlswitcheroo.core.rules.UnitTable;
import org.mlswitcheroo.core.session.FileSession;
import org.mlswitcheroo.core.session.Firing;
import org.mlswitcheroo.core.session.Limits;
import org.mlswitcheroo.facts.syntax.SyntaxTree;
import org.mlswitcheroo.semantics.lexical.LexicalFacts;
import org.mlswitcheroo.semantics.rewrite.SourceIndex;

/** Runs one rule without any other. Thread-safe. */
public final class SingleRule {
  private static final Limits LIMITS = new Limits(10_000, 0, Limits.GraphChecking.OFF);
  private final KnowledgeTables tables = KnowledgeTables.shipped();
  private final RuleModels models = RuleModels.of(tables);
  private final DialectTable dialects = DialectTable.load(tables);
  private final UnitTable units = UnitTable.load(tables);
  private final ShuffledModels assembly = new ShuffledModels(models);
  private final Map<List<String>, KieBase> bases = new ConcurrentHashMap<>();

  /** The names of the rules that stand in a package, sorted. */
  public SortedSet<String> names(String pack) {
    return new TreeSet<>(assembly.names(pack));
  }

  /** What a rule of a pair of dialects does with the given facts in its own phase. */
  public List<Firing> run(
      String rule,
      String group,
      String source,
      String target,
      SyntaxTree tree,
      Collection<?> facts) {
    KieBase base =
        bases.computeIfAbsent(
            List.of(rule, source, target),
            k ->
                assembly.only(
                    new RulePackages(models, dialects, units, source, target).all(), rule::equals));
    SourceIndex index = SourceIndex.of(tree, LexicalFacts.of(tree));
    try (FileSession session = new FileSession(base, index, LIMITS)) {
      session.insert(facts);
      session.run(List.of(group));
      return session.provenance().firings();
    }
  }
}
