package org.mlswitcheroo.core.convert;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.kie.api.KieBase;
import org.mlswitcheroo.core.rules.DialectTable;
import org.mlswitcheroo.core.rules.RuleModels;
import org.mlswitcheroo.core.rules.ShuffledModels;
import org.mlswitcheroo.core.session.FileSession;
import org.mlswitcheroo.core.session.Phases;
import org.mlswitcheroo.core.weights.StoredWeights;
import org.mlswitcheroo.facts.TargetPrinter;
import org.mlswitcheroo.facts.syntax.SyntaxTree;
import org.mlswitcheroo.semantics.FindingCatalog;
import org.mlswitcheroo.semantics.rewrite.SourceIndex;

/**
 * Converts as {@link Converter} does, with facts and rules in another order: whoever compares the
 * texts sees whether the order matters. A result has no findings. Thread-safe.
 */
public final class ShuffledConverter {
  private static final int FIRINGS = 5_000_000;
  private final TargetPrinter printer;
  private final DialectTable dialects = DialectTable.load();
  private final RuleModels models = RuleModels.onClassPath();
  private final ShuffledModels shuffled = new ShuffledModels(models);
  private final FindingCatalog catalog = FindingCatalog.load();
  private final StoredWeights weights = new StoredWeights(dialects);
  private final Map<List<Object>, KieBase> bases = new ConcurrentHashMap<>();

  public ShuffledConverter(TargetPrinter printer) {
    this.printer = printer;
  }

  /**
   * Converts a tree.
   *
   * @param facts seed of the order of the facts, 0 for the usual order
   * @param rules seed of the order of the rules, 0 for the usual order
   * @param known further facts, such as the types of parameters
   */
  public Conversion convert(
      SyntaxTree tree, String source, String target, long facts, long rules, Collection<?> known) {
    List<Object> given = Preparation.given(tree, dialects, source);
    SourceIndex index = SourceIndex.of(tree, given);
    given.addAll(Traits.of(dialects, source, target));
    given.addAll(weights.between(source, target));
    given.addAll(known);
    if (facts != 0) {
      Collections.shuffle(given, new Random(facts));
    }
    KieBase base =
        bases.computeIfAbsent(List.of(source, target, rules), k -> base(source, target, rules));
    try (FileSession session = new FileSession(base, index, FIRINGS)) {
      session.insert(given);
      session.run(Phases.REWRITING);
      session.insert(Finishing.facts(tree, session.facts(), dialects, target));
      session.run(Phases.FINISHING);
      List<Object> found = session.facts();
      found.addAll(Finishing.imports(tree, found, dialects, target));
      List<Object> printed = DoubleNegation.removed(Finishing.withMessages(found, catalog));
      return new Conversion(
          Optional.of(printer.print(tree, printed)),
          List.of(),
          Optional.of(tree),
          printed,
          Optional.of(session.provenance()));
    }
  }

  private KieBase base(String source, String target, long seed) {
    var packages = new RulePackages(models, dialects, source, target).all();
    return seed == 0 ? shuffled.only(packages, name -> true) : shuffled.shuffled(packages, seed);
  }
}
