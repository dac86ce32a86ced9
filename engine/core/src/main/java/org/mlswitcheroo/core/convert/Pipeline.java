package org.mlswitcheroo.core.convert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.kie.api.KieBase;
import org.mlswitcheroo.core.project.Foreigners;
import org.mlswitcheroo.core.rules.DialectTable;
import org.mlswitcheroo.core.rules.ElementwiseTable;
import org.mlswitcheroo.core.rules.KnowledgeTables;
import org.mlswitcheroo.core.session.FileSession;
import org.mlswitcheroo.core.session.Limits;
import org.mlswitcheroo.core.session.Phases;
import org.mlswitcheroo.core.session.Provenance;
import org.mlswitcheroo.core.weights.StoredWeights;
import org.mlswitcheroo.facts.TargetPrinter;
import org.mlswitcheroo.facts.meaning.TensorName;
import org.mlswitcheroo.facts.syntax.SyntaxTree;
import org.mlswitcheroo.semantics.FindingCatalog;
import org.mlswitcheroo.semantics.rewrite.SourceIndex;

/** What happens to a tree: facts, all phases, the target text. Immutable and thread-safe. */
record Pipeline(
    TargetPrinter printer,
    KnowledgeTables tables,
    DialectTable dialects,
    StoredWeights weights,
    ElementwiseTable elementwise,
    FindingCatalog catalog,
    Limits limits) {

  Pipeline(
      TargetPrinter printer,
      KnowledgeTables tables,
      DialectTable dialects,
      FindingCatalog catalog,
      Limits limits) {
    this(
        printer,
        tables,
        dialects,
        new StoredWeights(tables, dialects),
        new ElementwiseTable(tables),
        catalog,
        limits);
  }

  /**
   * The outcome of a tree.
   *
   * @param text the target text
   * @param facts all facts as the rules left them
   * @param changes the facts that were printed
   * @param provenance which rule made which fact
   */
  record Result(String text, List<Object> facts, List<Object> changes, Provenance provenance) {}

  /**
   * Runs all phases and prints.
   *
   * @param base the rules, asked for when they are needed
   * @param known facts besides those that follow from the syntax, the traits of the dialects first
   * @param arranged the order in which facts are inserted
   */
  Result run(
      Supplier<KieBase> base,
      SyntaxTree tree,
      String source,
      String target,
      Collection<?> known,
      UnaryOperator<List<Object>> arranged) {
    List<Object> given = Preparation.given(tree, dialects, source);
    return run(base, tree, given, source, target, known, Optional.empty(), arranged);
  }

  /**
   * The same.
   *
   * @param given the facts that follow from the syntax
   * @param foreign what the file is told of others
   */
  Result run(
      Supplier<KieBase> base,
      SyntaxTree tree,
      List<Object> given,
      String source,
      String target,
      Collection<?> known,
      Optional<Foreigners> foreign,
      UnaryOperator<List<Object>> arranged) {
    SourceIndex index = SourceIndex.of(tree, given);
    List<Object> all = facts(tree, given, source, target, known, foreign);
    int nodes = foreign.map(Foreigners::nodes).orElse(tree.nodes().size());
    try (FileSession session = new FileSession(base.get(), index, limits, nodes)) {
      session.insert(arranged.apply(all));
      session.run(Phases.REWRITING);
      OwnFacts own = new OwnFacts(tree, foreign);
      session.insert(Finishing.facts(tree, own.of(session.facts())));
      session.run(Phases.FINISHING);
      List<Object> facts = own.of(session.facts());
      facts.addAll(Finishing.imports(tree, facts, tables, dialects, target));
      String prefix = String.join("", dialects.values(target, "helper_prefix"));
      facts = HelperNames.apart(given, facts, prefix, session.provenance()::follows);
      List<Object> changes =
          DoubleNegation.removed(
              tree,
              SelfAssignments.removed(
                  tree,
                  Reorders.composed(
                      tree, Finishing.withMessages(facts, catalog), session.provenance()::follows),
                  session.provenance()::follows),
              session.provenance()::follows);
      return new Result(printer.print(tree, changes), facts, changes, session.provenance());
    }
  }

  /** All facts of a file after the phases that do not write. */
  List<Object> resolved(
      KieBase base,
      SyntaxTree tree,
      List<Object> given,
      String source,
      String target,
      Collection<?> known,
      Foreigners foreign) {
    SourceIndex index = SourceIndex.of(tree, given);
    try (FileSession session = new FileSession(base, index, limits, foreign.nodes())) {
      session.insert(facts(tree, given, source, target, known, Optional.of(foreign)));
      session.run(Phases.TELLING);
      return session.facts();
    }
  }

  /** All facts of a file when its operations are known. */
  List<Object> understood(
      KieBase base, SyntaxTree tree, List<Object> given, String source, Collection<?> known) {
    SourceIndex index = SourceIndex.of(tree, given);
    try (FileSession session = new FileSession(base, index, limits, tree.nodes().size())) {
      session.insert(facts(tree, given, source, source, known, Optional.empty()));
      session.run(Phases.UNDERSTANDING);
      return session.facts();
    }
  }

  private List<Object> facts(
      SyntaxTree tree,
      List<Object> given,
      String source,
      String target,
      Collection<?> known,
      Optional<Foreigners> foreign) {
    List<Object> all = new ArrayList<>(given);
    boolean written = Preparation.isWritten(given, dialects, source, target);
    known.stream().filter(fact -> !written || !(fact instanceof TensorName)).forEach(all::add);
    all.addAll(weights.between(source, target));
    List<String> line = dialects.line(source);
    all.addAll(ElementwiseFunctions.of(tree, given, name -> elementwise.contains(line, name)));
    foreign.ifPresent(others -> all.addAll(others.facts()));
    return all;
  }
}
