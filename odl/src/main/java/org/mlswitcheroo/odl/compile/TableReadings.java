package org.mlswitcheroo.odl.compile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mlswitcheroo.odl.model.Dialect;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.Place;
import org.mlswitcheroo.odl.model.ReadingTable;
import org.mlswitcheroo.odl.model.StdArg;
import org.mlswitcheroo.odl.model.Text;
import org.mlswitcheroo.odl.read.Knowledge;
import org.mlswitcheroo.odl.read.Problems;
import org.mlswitcheroo.semantics.snapshot.Snapshots;

/**
 * The rules of what tables of readings say; order and defaults of parameters are those installed.
 */
final class TableReadings {
  /**
   * What one interface means.
   *
   * @param path dotted path of the interface
   * @param operations the operations that it may mean
   * @param rule none where it means nothing
   */
  record Found(String path, List<Operation> operations, Optional<Rule> rule) {}

  /** What a row begins with whose interface is a class, and its instances the operation. */
  private static final String LAYER = "layer ";

  private final Knowledge knowledge;
  private final Snapshots snapshots;
  private final Problems problems;
  private final SortedMap<String, SortedMap<String, Found>> all = new TreeMap<>();

  TableReadings(Knowledge knowledge, Snapshots snapshots, Problems problems) {
    this.knowledge = knowledge;
    this.snapshots = snapshots;
    this.problems = problems;
    knowledge.readings().values().forEach(this::add);
  }

  /** The interfaces of a dialect that tables speak of, by path. */
  SortedMap<String, Found> of(String dialect) {
    return all.getOrDefault(dialect, new TreeMap<>());
  }

  /** The interfaces that tables speak of; nothing for a dialect that no table has. */
  Optional<Set<String>> read(String dialect) {
    boolean any =
        knowledge.readings().values().stream().anyMatch(t -> t.roots().containsKey(dialect));
    return any ? Optional.of(of(dialect).keySet()) : Optional.empty();
  }

  private void add(ReadingTable table) {
    table
        .roots()
        .forEach(
            (name, root) -> {
              Optional<Dialect> dialect = knowledge.dialect(name);
              if (dialect.isEmpty()) {
                problems.add(
                    root.place(), "ODL-DIALECT-UNKNOWN", "there is no dialect (" + name + ").");
                return;
              }
              table.rows().forEach((row, text) -> add(table, dialect.get(), root, row, text));
            });
    for (Map.Entry<String, Text> row : table.rows().entrySet()) {
      boolean any =
          table.roots().entrySet().stream()
              .anyMatch(root -> path(root.getKey(), root.getValue(), row.getKey(), "").isPresent());
      if (!any && !row.getValue().text().startsWith("(")) {
        problems.add(
            row.getValue().place(),
            "ODL-SNAPSHOT-API",
            "no snapshot has the interface (" + row.getKey() + ").");
      }
    }
  }

  /** The path of a row in a dialect, if the snapshot has it. */
  private Optional<String> path(String dialect, Text root, String row, String text) {
    String tensor = knowledge.dialect(dialect).map(Dialect::tensor).orElse("");
    String path = row.startsWith(".") ? tensor + row : root.text() + "." + row;
    String owner = path.substring(0, path.lastIndexOf('.'));
    boolean isThere =
        snapshots.has(path.endsWith("()") ? path.substring(0, path.length() - 2) : path)
            || text.startsWith("(") && snapshots.isFunction(owner) // of an object
            || text.startsWith("(") && !snapshots.has(owner); // of a module that was not looked at
    return row.startsWith(".") && tensor.isEmpty() || !isThere
        ? Optional.empty()
        : Optional.of(path);
  }

  private void add(ReadingTable table, Dialect dialect, Text root, String row, Text text) {
    path(dialect.dialect(), root, row, text.text())
        .ifPresent(path -> add(table, dialect, path, text));
    String tensor = dialect.tensor();
    boolean isModule =
        dialect.traits().containsKey("method_module")
            && dialect.traits().get("method_module").text().equals(root.text());
    String method = tensor + "." + row;
    boolean isMethod = isModule && !row.contains(".") && snapshots.isFunction(method);
    if (isMethod && !table.rows().containsKey("." + row) && !text.text().isBlank()) {
      String function = root.text() + "." + row;
      put(table, dialect, method, text, Optional.of(function).filter(snapshots::has));
    }
  }

  private void add(ReadingTable table, Dialect dialect, String path, Text text) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    Optional<String> function =
        path.startsWith(dialect.tensor() + ".")
            ? Optional.ofNullable(dialect.traits().get("method_module"))
                .map(module -> module.text() + "." + name)
            : Optional.empty();
    put(table, dialect, path, text, function);
  }

  private void put(
      ReadingTable table, Dialect dialect, String path, Text text, Optional<String> function) {
    boolean isLayer = text.text().strip().startsWith(LAYER);
    String own = text.text().strip().substring(isLayer ? LAYER.length() : 0).strip();
    int end = own.startsWith("(") ? own.indexOf(')') : -1;
    Optional<String> written =
        end < 0 ? Optional.empty() : Optional.of(own.substring(1, end).strip());
    List<Operation> operations = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (String meaning : TopLevel.split(own.substring(end + 1), '|')) {
      int open = meaning.indexOf('(');
      Operation operation =
          open < 0 ? null : knowledge.operations().get(meaning.substring(0, open).strip());
      if (operation == null || !meaning.endsWith(")")) {
        problems.add(
            text.place(), "ODL-READING", "(" + meaning + ") is no operation with its arguments.");
        return;
      }
      Optional<String> signature =
          signature(
              table,
              dialect,
              path,
              written.map(List::of).orElseGet(() -> calls(dialect, path, function)),
              operation,
              row(meaning, open),
              text.place());
      if (signature.isEmpty()) {
        continue; // this dialect's interface has no such parameters
      }
      operations.add(operation);
      said.add(Drl.quote(operation.operation()));
      said.add(Drl.quote(signature.get()));
      if (isLayer && !operation.isLayer()) {
        said.add(Drl.quote(instance(operation)));
      }
    }
    SortedMap<String, Found> found = all.computeIfAbsent(dialect.dialect(), k -> new TreeMap<>());
    if (operations.isEmpty()) {
      found.put(path, new Found(path, operations, Optional.empty()));
      return;
    }
    Operation first = operations.get(0);
    boolean isModule = first.isLayer() && !path.endsWith("()");
    String verb = isModule ? "liftOneModule" : isLayer ? "liftOneLayer" : "liftOne";
    found.put(
        path,
        new Found(path, operations, Optional.of(rule(dialect, path, text, first, verb, said))));
    String call = path + "()";
    if ((isModule || isLayer) && !table.rows().containsKey(call.substring(root(table, dialect)))) {
      List<String> meaning = List.of(Drl.quote(first.operation()), Drl.quote(instance(first)));
      found.put(
          call,
          new Found(
              call,
              List.of(first),
              Optional.of(rule(dialect, call, text, first, "lift", meaning))));
    }
  }

  private static int root(ReadingTable table, Dialect dialect) {
    return Objects.requireNonNull(table.roots().get(dialect.dialect()), "root").text().length() + 1;
  }

  /** The signature of a call of an instance. */
  private static String instance(Operation operation) {
    Spec spec = new Spec();
    for (StdArg arg : operation.isLayer() ? operation.call() : operation.stdArgs()) {
      if (operation.isLayer() || arg.isTensor()) {
        spec.add(arg.isVariadic() ? "*" : "", arg.name(), arg.name(), arg.python().orElse(""));
      }
    }
    return spec.toString();
  }

  private static List<String> row(String meaning, int open) {
    return TopLevel.split(meaning.substring(open + 1, meaning.length() - 1), ',');
  }

  private static Rule rule(
      Dialect dialect,
      String path,
      Text text,
      Operation operation,
      String verb,
      List<String> said) {
    return new Rule(
        "recognise/"
            + dialect.dialect()
            + "/"
            + operation.operation()
            + "/"
            + path.replace("()", "-apply"),
        text.place(),
        "resolve",
        List.of("ApiUse(fqn == " + Drl.quote(path) + ", $n: node, $f: form)"),
        List.of("rewrite." + verb + "($n, $f, " + String.join(", ", said) + ");"));
  }

  /** The signature of an interface under the names of a row; none when it lacks a parameter. */
  private Optional<String> signature(
      ReadingTable table,
      Dialect dialect,
      String path,
      List<String> calls,
      Operation operation,
      List<String> row,
      Place place) {
    List<RowEntry> entries = row.stream().map(RowEntry::of).toList();
    entries.forEach(
        entry -> {
          if (!entry.isMatch() && !entry.isIgnored() && operation.arg(entry.hub()).isEmpty()) {
            problems.add(
                place,
                "ODL-READING",
                "(" + entry.hub() + ") is no argument of " + operation.operation() + ".");
          }
        });
    boolean isMethod = isMethod(dialect, path);
    Optional<List<Parameter>> fitting =
        calls.stream()
            .map(call -> RowSignature.opened(call, entries))
            .map(Parameter::list)
            .filter(call -> fits(call, entries, isMethod))
            .findFirst();
    if (fitting.isEmpty()) {
      boolean isAttribute = isMethod && entries.size() == 1;
      boolean isConstant = !isMethod && entries.isEmpty() && calls.isEmpty();
      return isAttribute || isConstant
          ? Optional.of(isConstant ? "" : entries.get(0).hub())
          : Optional.empty();
    }
    Set<String> ignored =
        table.ignored().stream().map(Text::text).collect(Collectors.toCollection(HashSet::new));
    return Optional.of(new RowSignature(operation, entries, ignored).text(fitting.get(), isMethod));
  }

  private static boolean isMethod(Dialect dialect, String path) {
    return !dialect.tensor().isEmpty() && path.startsWith(dialect.tensor() + ".");
  }

  /** The ways to call an interface; of an open method those of the function. */
  private List<String> calls(Dialect dialect, String path, Optional<String> function) {
    List<String> calls = new ArrayList<>(snapshots.parameters(path));
    boolean open = calls.isEmpty() || calls.get(0).contains("**");
    if (isMethod(dialect, path) && open) {
      function
          .filter(snapshots::isFunction)
          .ifPresent(name -> calls.addAll(0, snapshots.parameters(name)));
    }
    return calls;
  }

  private static boolean fits(List<Parameter> call, List<RowEntry> entries, boolean isMethod) {
    Set<String> names = call.stream().map(Parameter::name).collect(Collectors.toSet());
    return entries.stream()
        .skip(isMethod ? 1 : 0)
        .allMatch(
            entry ->
                entry.isFixed()
                    || entry.isIgnored()
                    || entry.names().stream().anyMatch(names::contains));
  }
}
