package org.mlswitcheroo.core.convert;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.kie.api.KieBase;
import org.mlswitcheroo.core.rules.DialectTable;
import org.mlswitcheroo.core.rules.KnowledgeTables;
import org.mlswitcheroo.core.rules.RuleModels;
import org.mlswitcheroo.core.rules.ShuffledModels;
import org.mlswitcheroo.core.rules.UnitTable;
import org.mlswitcheroo.core.session.Limits;
import org.mlswitcheroo.facts.TargetPrinter;
import org.mlswitcheroo.facts.syntax.SyntaxTree;
import org.mlswitcheroo.semantics.FindingCatalog;

/**
 * Converts as {@link Converter} does, with facts and rules in another order: whoever compares the
 * texts sees whether the order matters. A result has no findings. Thread-safe.
 */
public final class ShuffledConverter {
  private final KnowledgeTables tables;
  private final DialectTable dialects;
  private final UnitTable units;
  private final RuleModels models;
  private final ShuffledModels shuffled;
  private final Pipeline pipeline;
  private final Map<List<Object>, KieBase> bases = new ConcurrentHashMap<>();

  public ShuffledConverter(TargetPrinter printer) {
    this.tables = KnowledgeTables.shipped();
    this.dialects = DialectTable.load(tables);
    this.units = UnitTable.load(tables);
    this.models = RuleModels.of(tables);
    this.shuffled = new ShuffledModels(models);
    this.pipeline = new Pipeline(printer, tables, dialects, FindingCatalog.load(), Limits.DEFAULT);
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
    KieBase base =
        bases.computeIfAbsent(List.of(source, target, rules), k -> base(source, target, rules));
    byte[] text = tree.text().getBytes(StandardCharsets.UTF_8);
    List<Object> more = Traits.of(dialects, units, source, target, FileWords.of(text));
    more.addAll(known);
    Pipeline.Result result =
        pipeline.run(() -> base, tree, source, target, more, all -> arranged(all, facts));
    return new Conversion(
        Optional.of(result.text()),
        List.of(),
        Optional.of(tree),
        result.changes(),
        Optional.of(result.provenance()));
  }

  private static List<Object> arranged(List<Object> facts, long seed) {
    if (seed != 0) {
      Collections.shuffle(facts, new Random(seed));
    }
    return facts;
  }

  private KieBase base(String source, String target, long seed) {
    var packages = new RulePackages(models, dialects, units, source, target).all();
    return seed == 0 ? shuffled.only(packages, name -> true) : shuffled.shuffled(packages, seed);
  }
}
