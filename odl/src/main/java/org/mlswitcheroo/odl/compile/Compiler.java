package org.mlswitcheroo.odl.compile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mlswitcheroo.odl.derive.Derivation;
import org.mlswitcheroo.odl.model.Dialect;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.Source;
import org.mlswitcheroo.odl.model.Variant;
import org.mlswitcheroo.odl.read.Knowledge;
import org.mlswitcheroo.odl.read.Problems;
import org.mlswitcheroo.semantics.snapshot.Snapshots;

/**
 * Compiles a knowledge base to rule text: the same text for the same knowledge, whatever the order
 * of its files.
 */
public final class Compiler {
  /** The package that all generated packages are in. */
  public static final String ROOT = "org.mlswitcheroo.odl.";

  private final Knowledge knowledge;
  private final Problems problems;
  private final Map<String, List<String>> signatures;
  private final SortedMap<String, DrlPackage> packages = new TreeMap<>();

  /** Makes a compiler that reports to a collection. */
  public Compiler(Knowledge knowledge, Problems problems) {
    this.knowledge = Derivation.of(knowledge);
    this.problems = problems;
    this.signatures = signatures(knowledge);
  }

  /** The files to write, path to text, rules and tables. */
  public SortedMap<String, String> compile() {
    Uses uses = new Uses(knowledge);
    TableReadings tables = new TableReadings(knowledge, Snapshots.load(), problems);
    for (Operation operation : knowledge.operations().values()) {
      packageOf("hub", operation).add(HubRules.of(operation));
      for (Map.Entry<String, Variant> variant : new TreeMap<>(operation.variants()).entrySet()) {
        Dialect dialect = knowledge.dialects().get(variant.getKey());
        if (dialect != null) {
          packageOf(variant.getKey() + ".recognise", operation)
              .add(
                  new RecogniseRules(
                          operation,
                          dialect,
                          tensor(dialect),
                          magic(variant.getKey()),
                          variant.getValue(),
                          atOnce(variant.getKey()),
                          problems,
                          tables.read(variant.getKey()))
                      .rules());
        }
      }
    }
    Map<String, List<Reading>> readings = new Readings(knowledge, Snapshots.load()).find();
    readings.forEach(
        (dialect, all) ->
            all.removeIf(
                reading -> tables.of(dialect).containsKey(reading.path()) || !isRead(reading)));
    for (String dialect : knowledge.dialects().keySet()) {
      for (TableReadings.Found found : tables.of(dialect).values()) {
        found
            .rule()
            .ifPresent(
                rule ->
                    packageOf(dialect + ".recognise", found.operations().get(0))
                        .add(List.of(rule)));
      }
    }
    knowledge.dialects().values().forEach(dialect -> lower(dialect, uses));
    SortedMap<String, String> files = new TreeMap<>();
    for (DrlPackage each : packages.values()) {
      if (!each.rules().isEmpty()) {
        files.put(each.path(), each.text());
      }
    }
    files.putAll(new Tables(knowledge, uses, readings, tables).files());
    return files;
  }

  /** Adds the rule of a reading, unless its signature does not say enough. */
  private boolean isRead(Reading reading) {
    Problems found = new Problems();
    Dialect home = reading.dialect();
    Rule rule =
        new RecogniseRules(
                reading.operation(),
                home,
                tensor(home),
                magic(home.dialect()),
                reading.variant(),
                Set.of(),
                found,
                Optional.of(Set.of()))
            .reading();
    if (found.list().isEmpty()) {
      packageOf(home.dialect() + ".recognise", reading.operation()).add(List.of(rule));
    }
    return found.list().isEmpty();
  }

  /** A dialect writes what the dialect of its modules does not write in the same way. */
  private void lower(Dialect dialect, Uses uses) {
    String name = dialect.dialect();
    String modules = dialect.modules();
    Set<String> used = used(dialect, uses);
    TargetRules.Target own = target(name, name, used);
    TargetRules.Target renamed = target(name, modules, used);
    TargetRules.Target shared = target(modules, modules, used);
    Problems known = new Problems();
    for (Operation operation : knowledge.operations().values()) {
      if (modules.isEmpty()
          || !rules(operation, name, renamed, known)
              .equals(rules(operation, modules, shared, known))) {
        packageOf(name + ".lower", operation).add(rules(operation, name, own, problems));
      }
    }
  }

  /** What is the same for all operations of a dialect, whose rules go by some name. */
  private TargetRules.Target target(String dialect, String named, Set<String> used) {
    return new TargetRules.Target(
        named, Spelling.of(knowledge, dialect), magic(dialect), helpers(dialect), used, signatures);
  }

  /** The names of the helpers of a dialect and of those that it takes variants from. */
  private Set<String> helpers(String dialect) {
    List<String> line = knowledge.line(dialect);
    return knowledge.helpers().keySet().stream()
        .filter(name -> line.contains(name.substring(0, name.indexOf('/'))))
        .map(name -> name.substring(name.indexOf('/') + 1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Rule> rules(
      Operation operation, String dialect, TargetRules.Target target, Problems reported) {
    return knowledge
        .target(operation, dialect)
        .map(found -> new TargetRules(operation, target, found.getValue(), reported).rules())
        .orElse(List.of());
  }

  /** The operations that templates use, also those of dialects that share the rules. */
  private Set<String> used(Dialect dialect, Uses uses) {
    Set<String> used = new TreeSet<>(uses.operations(dialect.dialect()));
    for (Dialect other : knowledge.dialects().values()) {
      if (other.modules().equals(dialect.dialect()) || dialect.modules().equals(other.dialect())) {
        used.addAll(uses.operations(other.dialect()));
      }
    }
    return used;
  }

  /** The parameters that rules of a dialect fill in. */
  private Set<String> magic(String dialect) {
    return knowledge.line(dialect).stream()
        .flatMap(name -> knowledge.dialect(name).stream())
        .flatMap(found -> found.injectMagicArgs().stream())
        .map(text -> text.text().split("[:=]")[0].strip())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The classes whose instances are functions where they are called at once. */
  private Set<String> atOnce(String dialect) {
    return knowledge.operations().values().stream()
        .flatMap(operation -> Optional.ofNullable(operation.variants().get(dialect)).stream())
        .flatMap(variant -> variant.atOnce().stream())
        .map(Source::name)
        .collect(Collectors.toSet());
  }

  private String tensor(Dialect dialect) {
    return knowledge.lineage(dialect.dialect()).stream()
        .flatMap(name -> knowledge.dialect(name).stream())
        .map(Dialect::tensor)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse(dialect.dialect() + ".Tensor");
  }

  private DrlPackage packageOf(String middle, Operation operation) {
    return packages.computeIfAbsent(ROOT + middle + "." + Uses.unit(operation), DrlPackage::new);
  }

  /** The names of the arguments of each operation, in order. */
  private static Map<String, List<String>> signatures(Knowledge knowledge) {
    Map<String, List<String>> names = new TreeMap<>();
    knowledge
        .operations()
        .forEach(
            (name, operation) ->
                names.put(name, operation.stdArgs().stream().map(arg -> arg.name()).toList()));
    return names;
  }
}
