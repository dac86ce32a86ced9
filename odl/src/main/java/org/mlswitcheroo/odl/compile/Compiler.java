package org.mlswitcheroo.odl.compile;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mlswitcheroo.odl.model.Dialect;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.Variant;
import org.mlswitcheroo.odl.read.Knowledge;
import org.mlswitcheroo.odl.read.Problems;

/**
 * Compiles a knowledge base to rule text: the same text for the same knowledge, whatever the order
 * of its files.
 */
public final class Compiler {
  /** The package that all generated packages are in. */
  public static final String ROOT = "org.mlswitcheroo.odl.";

  private final Knowledge knowledge;
  private final Problems problems;
  private final SortedMap<String, DrlPackage> packages = new TreeMap<>();

  /** Makes a compiler that reports to a collection. */
  public Compiler(Knowledge knowledge, Problems problems) {
    this.knowledge = knowledge;
    this.problems = problems;
  }

  /** The files to write, path to text, rules and tables. */
  public SortedMap<String, String> compile() {
    Uses uses = new Uses(knowledge);
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
                          problems)
                      .rules());
        }
      }
    }
    knowledge.dialects().keySet().forEach(dialect -> lower(dialect, uses.operations(dialect)));
    SortedMap<String, String> files = new TreeMap<>();
    for (DrlPackage each : packages.values()) {
      if (!each.rules().isEmpty()) {
        files.put(each.path(), each.text());
      }
    }
    files.putAll(new Tables(knowledge, uses).files());
    return files;
  }

  private void lower(String dialect, Set<String> used) {
    TargetRules.Target target =
        new TargetRules.Target(
            dialect, Spelling.of(knowledge, dialect), magic(dialect), used, signatures());
    for (Operation operation : knowledge.operations().values()) {
      knowledge
          .target(operation, dialect)
          .ifPresent(
              variant ->
                  packageOf(dialect + ".lower", operation)
                      .add(
                          new TargetRules(operation, target, variant.getValue(), problems)
                              .rules()));
    }
  }

  /** The parameters that rules of a dialect fill in. */
  private Set<String> magic(String dialect) {
    return knowledge.dialect(dialect).stream()
        .flatMap(found -> found.injectMagicArgs().stream())
        .map(text -> text.text().split("[:=]")[0].strip())
        .collect(Collectors.toCollection(TreeSet::new));
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
  private java.util.Map<String, java.util.List<String>> signatures() {
    java.util.Map<String, java.util.List<String>> names = new java.util.TreeMap<>();
    knowledge
        .operations()
        .forEach(
            (name, operation) ->
                names.put(name, operation.stdArgs().stream().map(arg -> arg.name()).toList()));
    return names;
  }
}
