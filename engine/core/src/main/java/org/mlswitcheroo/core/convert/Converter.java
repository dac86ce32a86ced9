package org.mlswitcheroo.core.convert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.kie.api.KieBase;
import org.mlswitcheroo.core.project.Foreigners;
import org.mlswitcheroo.core.project.Project;
import org.mlswitcheroo.core.rules.DialectTable;
import org.mlswitcheroo.core.rules.KnowledgeTables;
import org.mlswitcheroo.core.rules.RuleBases;
import org.mlswitcheroo.core.rules.RuleModels;
import org.mlswitcheroo.core.rules.RuleNeeds;
import org.mlswitcheroo.core.rules.UnitTable;
import org.mlswitcheroo.core.session.Limits;
import org.mlswitcheroo.core.session.RulesStopped;
import org.mlswitcheroo.facts.Finding;
import org.mlswitcheroo.facts.ParseResult;
import org.mlswitcheroo.facts.PrintConflict;
import org.mlswitcheroo.facts.SourceParser;
import org.mlswitcheroo.facts.TargetPrinter;
import org.mlswitcheroo.facts.meaning.Trait;
import org.mlswitcheroo.facts.syntax.SyntaxTree;
import org.mlswitcheroo.facts.target.Mark;
import org.mlswitcheroo.facts.target.Report;
import org.mlswitcheroo.semantics.FindingCatalog;

/** Converts files from one dialect to another. Thread-safe: every file has its own session. */
public final class Converter {
  private static final AtomicReference<Optional<CompletableFuture<Rules>>> PREPARED =
      new AtomicReference<>(Optional.empty());
  private final SourceParser parser;
  private final KnowledgeTables tables;
  private final CompletableFuture<Rules> rules;
  private final DialectTable dialects;
  private final FindingCatalog catalog;
  private final Pipeline pipeline;
  private final Map<String, Map<String, String>> failed;

  /** What is read in the background from the start. */
  private record Rules(UnitTable units, RuleModels models, RuleBases bases, RuleNeeds needs) {
    static Rules of(KnowledgeTables tables) {
      RuleModels models = RuleModels.of(tables);
      return new Rules(
          UnitTable.load(tables), models, new RuleBases(models), RuleNeeds.load(tables));
    }
  }

  /**
   * Begins to load what the first converter with the tool's own knowledge needs. A process calls it
   * as soon as it knows that it will convert.
   */
  public static void prepare() {
    CompletableFuture<Rules> rules = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                rules.complete(Rules.of(KnowledgeTables.shipped()));
                RuleBases.prepare();
              } catch (RuntimeException | Error e) {
                rules.completeExceptionally(e);
              }
            },
            "prepare");
    thread.setDaemon(true);
    PREPARED.set(Optional.of(rules));
    thread.start();
  }

  /** A converter with the knowledge of the tool. */
  public Converter(SourceParser parser, TargetPrinter printer) {
    this(parser, printer, KnowledgeTables.shipped(), Limits.DEFAULT);
  }

  public Converter(
      SourceParser parser, TargetPrinter printer, KnowledgeTables tables, Limits limits) {
    this(parser, printer, tables, limits, Map.of());
  }

  /**
   * A converter that refuses operations.
   *
   * @param failed by target and operation, why it is not converted
   */
  public Converter(
      SourceParser parser,
      TargetPrinter printer,
      KnowledgeTables tables,
      Limits limits,
      Map<String, Map<String, String>> failed) {
    this.failed = Map.copyOf(failed);
    this.parser = parser;
    this.tables = tables;
    Optional<CompletableFuture<Rules>> begun =
        tables.areShipped() ? PREPARED.getAndSet(Optional.empty()) : Optional.empty();
    this.rules = begun.orElseGet(() -> CompletableFuture.supplyAsync(() -> Rules.of(tables)));
    this.dialects = DialectTable.load(tables);
    this.catalog = FindingCatalog.load();
    this.pipeline = new Pipeline(printer, tables, dialects, catalog, limits);
  }

  /** The texts of its findings. */
  public FindingCatalog catalog() {
    return catalog;
  }

  /** The knowledge that it converts with. */
  public KnowledgeTables tables() {
    return tables;
  }

  public DialectTable dialects() {
    return dialects;
  }

  /** The rule packages that serve a pair of dialects. */
  public RulePackages packages(String source, String target) {
    Rules known = rules.join();
    return new RulePackages(known.models, dialects, known.units, source, target);
  }

  /** The rule base of a pair of dialects. */
  public KieBase base(String source, String target) {
    return rules.join().bases.of(packages(source, target).all());
  }

  /** A project whose files are converted between two dialects. */
  public Project project(String source, String target) {
    return new Project(new RuleReading(this, source, target));
  }

  /** A project of which all files are converted. */
  public Project project(String source, String target, Iterable<byte[]> texts) {
    RuleReading reading = new RuleReading(this, source, target);
    Set<String> words = new HashSet<>();
    texts.forEach(text -> words.addAll(FileWords.of(text)));
    reading.expect(words);
    return new Project(reading);
  }

  /** Converts one text that belongs to no project; whatever goes wrong becomes a finding. */
  public Conversion convert(String path, byte[] bytes, String source, String target) {
    return convert(path, bytes, source, target, Optional.empty());
  }

  /** Converts one file of a project; whatever goes wrong becomes a finding. */
  public Conversion convert(
      String path, byte[] bytes, String source, String target, Optional<Project> project) {
    Set<String> words = FileWords.of(bytes);
    Optional<Project> around = project.filter(known -> known.mayImport(Project.place(path), bytes));
    boolean isWritten = // then it stays
        dialects.line(source).contains(target)
            && (source.equals(target) || dialects.values(target, "modules").contains(source));
    CompletableFuture<KieBase> base = // the rules are loaded while the file is parsed
        isWritten || around.isPresent()
            ? new CompletableFuture<>()
            : rules.thenApplyAsync(known -> own(source, target, words));
    ParseResult parsed = parser.parse(path, bytes);
    if (parsed.tree().isEmpty()) {
      return Conversion.failed(
          parsed.faults().stream().map(fault -> catalog.of(fault, path)).toList());
    }
    SyntaxTree tree = parsed.tree().get();
    if (isWritten) {
      return new Conversion(
          Optional.of(pipeline.printer().print(tree, List.of())),
          List.of(),
          Optional.of(tree),
          List.of(),
          Optional.empty());
    }
    try {
      if (!base.isDone() && around.isEmpty()) {
        pipeline.printer().print(tree, List.of()); // its classes are there when they are needed
      }
      List<Object> given = Preparation.given(tree, dialects, source);
      Optional<Project.Member> member =
          project.map(known -> known.member(Project.place(path), tree, given, words));
      Set<String> all = member.map(Project.Member::words).orElse(words);
      Pipeline.Result result =
          pipeline.run(
              () -> around.isEmpty() ? base.join() : around.get().base(all),
              tree,
              given,
              source,
              target,
              traits(source, target, all),
              member.flatMap(Project.Member::foreigners),
              UnaryOperator.identity());
      List<Finding> findings = new ArrayList<>(findings(tree, result.facts()));
      member.ifPresent(
          each ->
              each.invalid()
                  .forEach(
                      (node, file) ->
                          findings.add(
                              finding(
                                  tree,
                                  node,
                                  "IMPORT-INVALID",
                                  String.valueOf(file.getFileName())))));
      findings.sort(Converter::order);
      return new Conversion(
          Optional.of(result.text()),
          findings,
          Optional.of(tree),
          result.changes(),
          Optional.of(result.provenance()));
    } catch (RulesStopped e) {
      return failed(path, e.code(), e.values());
    } catch (PrintConflict e) {
      return failed(path, "PRINT-CONFLICT", List.of(String.valueOf(e.getMessage())));
    }
  }

  private static int order(Finding a, Finding b) {
    int order = Integer.compare(a.line(), b.line());
    order = order == 0 ? Integer.compare(a.column(), b.column()) : order;
    order = order == 0 ? a.code().compareTo(b.code()) : order;
    return order == 0 ? a.message().compareTo(b.message()) : order;
  }

  /** The rules for a file that is told nothing of others, without those that cannot fire. */
  KieBase own(String source, String target, Set<String> words) {
    SortedSet<String> packages = packages(source, target).needed(words);
    return rules.join().bases.of(packages, impossible(packages, words));
  }

  private SortedMap<String, SortedSet<String>> impossible(
      SortedSet<String> packages, Set<String> words) {
    return rules.join().needs.impossible(words, packages);
  }

  /** The names of the rules that a quick start leaves out for a text. */
  public Set<String> leftOut(byte[] text, String source, String target) {
    Set<String> words = FileWords.of(text);
    Set<String> names = new HashSet<>();
    impossible(packages(source, target).needed(words), words).values().forEach(names::addAll);
    return names;
  }

  /** The rules for files with these words. */
  KieBase base(String source, String target, Set<String> words) {
    return rules.join().bases.of(packages(source, target).needed(words));
  }

  List<Object> traits(String source, String target, Set<String> words) {
    List<Object> facts = Traits.of(dialects, rules.join().units, source, target, words);
    failed
        .getOrDefault(target, Map.of())
        .forEach((operation, reason) -> facts.add(new Trait("report", operation, reason)));
    return facts;
  }

  SourceParser parser() {
    return parser;
  }

  /** The facts of a file after the phases that do not write. */
  List<Object> resolved(
      SyntaxTree tree,
      List<Object> given,
      String source,
      String target,
      Set<String> words,
      KieBase base,
      Foreigners foreign) {
    List<Object> traits = traits(source, target, words);
    return pipeline.resolved(base, tree, given, source, target, traits, foreign);
  }

  /**
   * Finds the operations of a text and writes nothing; whatever goes wrong becomes a finding.
   *
   * @param more facts that are known besides
   */
  public Understood understand(
      String path, byte[] bytes, String source, Function<SyntaxTree, List<Object>> more) {
    return new Understanding(this, pipeline).of(path, bytes, source, more);
  }

  private Conversion failed(String path, String code, List<String> values) {
    return Conversion.failed(List.of(catalog.at(code, values, path, 0, 0, "")));
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
