package org.mlswitcheroo.odl.lint;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mlswitcheroo.odl.compile.Compiler;
import org.mlswitcheroo.odl.model.Example;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.Source;
import org.mlswitcheroo.odl.model.StdArg;
import org.mlswitcheroo.odl.model.Text;
import org.mlswitcheroo.odl.model.Variant;
import org.mlswitcheroo.odl.read.Knowledge;
import org.mlswitcheroo.odl.read.OdlReader;
import org.mlswitcheroo.odl.read.Problem;
import org.mlswitcheroo.odl.read.Problems;
import org.mlswitcheroo.semantics.snapshot.Snapshots;

/**
 * Checks all that {@link Check} checks, and what readers may expect: sentences, examples, order,
 * whole coverage.
 */
public final class OdlLint {
  private final Knowledge knowledge;
  private final Problems problems;

  /** Makes a lint that reports to a collection. */
  public OdlLint(Knowledge knowledge, Problems problems) {
    this.knowledge = knowledge;
    this.problems = problems;
  }

  /** Lints the folder {@code odl}; the result is empty when it is clean. */
  public static List<Problem> folder(Path odl) {
    Problems problems = new Problems();
    Knowledge knowledge = new OdlReader(problems).folder(odl);
    new OdlLint(knowledge, problems).run();
    return problems.list();
  }

  /** Prints the problems of the folder {@code odl} given as argument; throws when there are any. */
  public static void main(String[] args) {
    List<Problem> found = folder(Path.of(args[0]));
    found.forEach(System.out::println);
    if (!found.isEmpty()) {
      throw new IllegalStateException("problems of the knowledge base: " + found.size());
    }
  }

  /** Checks everything. */
  public void run() {
    new Check(knowledge, problems).run();
    new SnapshotCheck(knowledge, Snapshots.load(), problems).run();
    new Compiler(knowledge, problems).compile();
    for (Operation operation : knowledge.operations().values()) {
      summary(operation);
      names(operation);
      if (!operation.isAdapter()) {
        examples(operation);
      }
      for (Map.Entry<String, Variant> entry : new TreeMap<>(operation.variants()).entrySet()) {
        sorted(entry.getValue().methods(), "methods");
        sorted(entry.getValue().inplace(), "inplace");
        sorted(entry.getValue().attributes(), "attributes");
        new Coverage(operation, entry.getKey(), problems).check(entry.getValue());
        new AbsentTypes(operation, problems).check(entry.getValue());
      }
    }
  }

  private void summary(Operation operation) {
    String text = operation.summary();
    if (!text.endsWith(".") || !Character.isUpperCase(text.codePointAt(0)) || !text.contains(" ")) {
      problems.add(
          operation.place(),
          "ODL-SUMMARY",
          "the summary (" + text + ") is no sentence.",
          "Maybe begin it with a capital and end it with a full stop.");
    }
  }

  private void names(Operation operation) {
    if (!operation.operation().matches("[A-Z][A-Za-z0-9]*")) {
      problems.add(
          operation.place(),
          "ODL-NAME",
          "the name (" + operation.operation() + ") is not in CamelCase.");
    }
    Set<String> seen = new HashSet<>();
    for (StdArg arg : operation.stdArgs()) {
      boolean twice = !seen.add(arg.name());
      if (twice || !arg.name().matches("[a-z_][a-z0-9_]*")) {
        problems.add(
            arg.place(),
            "ODL-ARG-NAME",
            "the argument ("
                + arg.name()
                + (twice ? ") is given twice." : ") is not in snake_case."),
            twice ? "" : "Maybe write (" + arg.name().toLowerCase(Locale.ROOT) + ").");
      }
    }
  }

  private void examples(Operation operation) {
    boolean positive = false;
    boolean negative = false;
    Set<String> seen = new HashSet<>();
    for (Example example : operation.examples()) {
      if (!seen.add(example.name())) {
        problems.add(
            example.place(),
            "ODL-EXAMPLE-TWICE",
            "the example (" + example.name() + ") is there twice.");
      }
      if (example.texts().size() < 2) {
        problems.add(
            example.place(),
            "ODL-EXAMPLE-ONE-SIDED",
            "the example (" + example.name() + ") needs a source and a target.");
      }
      example
          .texts()
          .forEach(
              (dialect, text) -> {
                if (knowledge.dialect(dialect).isEmpty()) {
                  problems.unknown(
                      text.place(),
                      "ODL-KEY-UNKNOWN",
                      "the key (" + dialect + ") is neither one of an example nor a dialect.",
                      dialect,
                      new TreeSet<>(Set.of("name", "setup", "doc", "types")));
                }
              });
      for (Text text : example.texts().values().stream().skip(1).toList()) {
        boolean unchanged = text.text().equals("unchanged");
        negative |= unchanged;
        positive |= !unchanged;
      }
    }
    if (!positive && convertible(operation)) {
      problems.add(
          operation.place(),
          "ODL-EXAMPLE-MISSING",
          operation.operation() + " has no example that converts.");
    }
    if (!negative) {
      problems.add(
          operation.place(),
          "ODL-EXAMPLE-NEGATIVE",
          operation.operation() + " has no example that is left unchanged.",
          "Maybe add a call of the same name in another library.");
    }
  }

  /** Whether a framework has a form of the operation other than the reason why there is none. */
  private static boolean convertible(Operation operation) {
    return operation.variants().values().stream()
            .filter(variant -> variant.unsupported().isEmpty())
            .count()
        > 1;
  }

  private void sorted(List<Source> names, String key) {
    for (int i = 1; i < names.size(); i++) {
      if (names.get(i - 1).name().compareTo(names.get(i).name()) > 0) {
        problems.add(
            names.get(i).place(),
            "ODL-ORDER",
            "the list "
                + key
                + " is not sorted: ("
                + names.get(i).name()
                + ") comes after ("
                + names.get(i - 1).name()
                + ").");
      }
    }
  }
}
