package org.mlswitcheroo.core.convert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kie.api.KieBase;
import org.mlswitcheroo.core.rules.DialectTable;
import org.mlswitcheroo.core.rules.RuleBases;
import org.mlswitcheroo.core.rules.RuleModels;
import org.mlswitcheroo.core.rules.UnitTable;
import org.mlswitcheroo.core.session.FileSession;
import org.mlswitcheroo.core.session.NoFixpoint;
import org.mlswitcheroo.core.session.Phases;
import org.mlswitcheroo.core.weights.StoredWeights;
import org.mlswitcheroo.facts.Finding;
import org.mlswitcheroo.facts.ParseResult;
import org.mlswitcheroo.facts.SourceParser;
import org.mlswitcheroo.facts.TargetPrinter;
import org.mlswitcheroo.facts.syntax.SyntaxTree;
import org.mlswitcheroo.facts.target.Mark;
import org.mlswitcheroo.facts.target.Report;
import org.mlswitcheroo.semantics.FindingCatalog;
import org.mlswitcheroo.semantics.rewrite.SourceIndex;

/** Converts files from one dialect to another. Thread-safe: every file has its own session. */
public final class Converter {
  private static final int FIRINGS = 5_000_000;
  private final SourceParser parser;
  private final TargetPrinter printer;
  private final DialectTable dialects = DialectTable.load();
  private final UnitTable units = UnitTable.load();
  private final RuleModels models = RuleModels.onClassPath();
  private final RuleBases bases = new RuleBases(models);
  private final FindingCatalog catalog = FindingCatalog.load();
  private final StoredWeights weights = new StoredWeights(dialects);

  public Converter(SourceParser parser, TargetPrinter printer) {
    this.parser = parser;
    this.printer = printer;
  }

  public DialectTable dialects() {
    return dialects;
  }

  /** The rule packages that serve a pair of dialects. */
  public RulePackages packages(String source, String target) {
    return new RulePackages(models, dialects, units, source, target);
  }

  /** The rule base of a pair of dialects. */
  public KieBase base(String source, String target) {
    return bases.of(packages(source, target).all());
  }

  /** Converts one file; whatever goes wrong becomes a finding. */
  public Conversion convert(String path, byte[] bytes, String source, String target) {
    ParseResult parsed = parser.parse(path, bytes);
    if (parsed.tree().isEmpty()) {
      return Conversion.failed(parsed.findings());
    }
    SyntaxTree tree = parsed.tree().get();
    List<Object> given = Preparation.given(tree, dialects, source);
    List<Finding> findings = new ArrayList<>(parsed.findings());
    try (FileSession session =
        new FileSession(
            bases.of(packages(source, target).needed(tree)),
            SourceIndex.of(tree, given),
            FIRINGS)) {
      session.insert(given);
      session.insert(Traits.of(dialects, source, target));
      session.insert(weights.between(source, target));
      session.run(Phases.REWRITING);
      session.insert(Finishing.facts(tree, session.facts(), dialects, target));
      session.run(Phases.FINISHING);
      List<Object> facts = session.facts();
      facts.addAll(Finishing.imports(tree, facts, dialects, target));
      List<Object> changes = DoubleNegation.removed(Finishing.withMessages(facts, catalog));
      String text = printer.print(tree, changes);
      findings.addAll(findings(tree, facts));
      findings.sort(
          Comparator.comparingInt(Finding::line)
              .thenComparingInt(Finding::column)
              .thenComparing(Finding::code)
              .thenComparing(Finding::message));
      return new Conversion(
          Optional.of(text),
          findings,
          Optional.of(tree),
          changes,
          Optional.of(session.provenance()));
    } catch (NoFixpoint e) {
      String rules = e.phase() + ": " + String.join(", ", e.rules());
      findings.add(catalog.at("RULES-NO-FIXPOINT", List.of(rules), path, 0, 0, ""));
      return Conversion.failed(findings);
    }
  }

  private List<Finding> findings(SyntaxTree tree, Collection<?> facts) {
    List<Finding> found = new ArrayList<>();
    for (Object fact : facts) {
      if (fact instanceof Report report) {
        found.add(finding(tree, report.node(), report.code(), report.detail()));
      } else if (fact instanceof Mark mark) {
        found.add(finding(tree, mark.stmt(), mark.code(), mark.message()));
      }
    }
    return found.stream().distinct().toList();
  }

  private Finding finding(SyntaxTree tree, int node, String code, String detail) {
    int line = tree.line(node);
    String excerpt = tree.text().lines().skip(line - 1L).findFirst().orElse("").strip();
    List<String> values = List.of(detail.split("\t", -1));
    return catalog.at(code, values, tree.path(), line, tree.column(node), excerpt);
  }
}
