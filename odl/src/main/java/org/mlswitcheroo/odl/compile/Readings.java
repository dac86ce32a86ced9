package org.mlswitcheroo.odl.compile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mlswitcheroo.odl.model.ArgMapping;
import org.mlswitcheroo.odl.model.Dialect;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.Place;
import org.mlswitcheroo.odl.model.Source;
import org.mlswitcheroo.odl.model.StdArg;
import org.mlswitcheroo.odl.model.Text;
import org.mlswitcheroo.odl.model.Variant;
import org.mlswitcheroo.odl.read.Knowledge;
import org.mlswitcheroo.semantics.snapshot.Snapshots;

/**
 * What the forms that a dialect writes mean when they are read: interfaces of entries of {@code
 * choose}, and templates that are one call, {@code jnp.where({m}, {y}, {x})}. An interface that
 * several operations write is read as the one that has its name, or not at all.
 */
final class Readings {
  private static final Set<String> PARTS = Set.of("parts", "parted");
  private static final Pattern HOLE = Pattern.compile("\\{(\\*?)(\\w+)}");
  private static final Pattern CALL = Pattern.compile("([A-Za-z_][\\w.]*\\.\\w+)\\((.*)\\)");
  private static final Pattern METHOD = Pattern.compile("\\{(\\w+)}\\.(\\w+)(?:\\((.*)\\))?");

  private final Knowledge knowledge;
  private final Snapshots snapshots;
  private final SortedMap<String, SortedMap<String, List<Reading>>> all = new TreeMap<>();
  private final Map<String, Spelling> spellings = new TreeMap<>();

  Readings(Knowledge knowledge, Snapshots snapshots) {
    this.knowledge = knowledge;
    this.snapshots = snapshots;
  }

  /** The readings of every dialect that are not said by a variant itself. */
  Map<String, List<Reading>> find() {
    for (Operation operation : knowledge.operations().values()) {
      operation.variants().forEach((dialect, variant) -> add(operation, dialect, variant));
    }
    Map<String, List<Reading>> found = new TreeMap<>();
    all.forEach(
        (dialect, paths) -> {
          Set<String> said = said(dialect);
          paths.forEach(
              (path, readings) -> {
                if (!said.contains(path)) {
                  Reading.one(path, readings)
                      .ifPresent(
                          reading ->
                              found.computeIfAbsent(dialect, d -> new ArrayList<>()).add(reading));
                }
              });
        });
    return found;
  }

  private void add(Operation operation, String dialect, Variant variant) {
    boolean parts = operation.roles().stream().anyMatch(role -> PARTS.contains(role.text()));
    if (parts || !variant.recognise().orElse(true)) {
      return; // what it gives elsewhere is several results
    }
    List<Variant> entries = variant.choose().isEmpty() ? List.of(variant) : variant.choose();
    for (Variant entry : entries) {
      boolean whole =
          entry.injectArgs().isEmpty()
              && entry.layoutMap().isEmpty()
              && entry.argValues().isEmpty()
              && entry.outputSelectIndex().isEmpty()
              && entry.outputCast().isEmpty()
              && entry.helper().isEmpty()
              && !meansValue(operation, entry)
              && !operation.isLayer();
      if (!whole) {
        continue;
      }
      for (Source api : entry.api()) {
        put(operation, dialect, api.name(), entry.signature().or(api::signature), entry.args());
      }
      entry.macroTemplate().ifPresent(text -> template(operation, dialect, text));
    }
  }

  /** Whether an entry stands for a value that its call does not give and that is no default. */
  private static boolean meansValue(Operation operation, Variant entry) {
    return entry.when().stream()
        .flatMap(text -> GuardParser.parse(text.text()).stream())
        .filter(guard -> guard.subject().equals("value") && guard.relation().equals("=="))
        .anyMatch(
            guard -> !guard.negated() && !isGiven(entry, guard) && !isUsual(operation, guard));
  }

  private static boolean isGiven(Variant entry, Guard guard) {
    ArgMapping mapping = entry.args().get(guard.argument());
    boolean dropped = mapping != null && mapping.name().isEmpty();
    return entry
        .macroTemplate()
        .map(text -> text.text().contains("{" + guard.argument() + "}"))
        .orElse(!dropped);
  }

  private static boolean isUsual(Operation operation, Guard guard) {
    return operation
        .arg(guard.argument())
        .flatMap(StdArg::python)
        .map(usual -> plain(usual).equals(plain(guard.values().get(0))))
        .orElse(false);
  }

  private static String plain(String value) {
    return value.replace("'", "").replace("\"", "");
  }

  private void template(Operation operation, String dialect, Text text) {
    Matcher method = METHOD.matcher(text.text());
    if (method.matches()) {
      String tensor = tensor(dialect);
      Map<String, ArgMapping> args = new LinkedHashMap<>();
      boolean whole =
          operation.stdArgs().stream()
              .findFirst()
              .filter(arg -> arg.name().equals(method.group(1)))
              .isPresent();
      String path = tensor + "." + method.group(2);
      String arguments = method.group(3) == null ? "" : method.group(3);
      whole &= snapshots.has(path) && holes(path, true, arguments, args, text);
      if (whole) {
        put(operation, dialect, path, signature(path, true, method.group(1)), args);
      }
      return;
    }
    Matcher call = CALL.matcher(text.text());
    if (call.matches() && TopLevel.isBalanced(call.group(2))) {
      Map<String, ArgMapping> args = new LinkedHashMap<>();
      spelling(dialect)
          .path(call.group(1))
          .filter(path -> holes(path, false, call.group(2), args, text))
          .ifPresent(
              path ->
                  put(operation, dialect, path, signature(path, false, ""), drop(operation, args)));
    }
  }

  /** Arguments that the call does not have. */
  private static Map<String, ArgMapping> drop(Operation operation, Map<String, ArgMapping> args) {
    Map<String, ArgMapping> all = new LinkedHashMap<>(args);
    operation
        .stdArgs()
        .forEach(
            arg -> all.putIfAbsent(arg.name(), ArgMapping.scalar(new Text("", operation.place()))));
    return all;
  }

  /** Whether all arguments of a call are holes, each once; they are put under their parameters. */
  private boolean holes(
      String path, boolean method, String arguments, Map<String, ArgMapping> args, Text text) {
    List<Parameter> parameters =
        snapshots.parameters(path).stream().findFirst().map(Parameter::list).orElse(List.of());
    int place = method ? 1 : 0;
    Set<String> seen = new HashSet<>();
    for (String argument : TopLevel.split(arguments, ',')) {
      int equals = TopLevel.find(argument, 0, '=');
      String value = equals < 0 ? argument : argument.substring(equals + 1).strip();
      Matcher hole = HOLE.matcher(value);
      boolean positional = equals < 0;
      if (!hole.matches() || !seen.add(hole.group(2))) {
        return false;
      }
      if (positional
          && (place >= parameters.size()
              || parameters.get(place).isBar()
              || !parameters.get(place).star().equals(hole.group(1)))) {
        return false;
      }
      String name =
          positional ? parameters.get(place++).name() : argument.substring(0, equals).strip();
      args.put(hole.group(2), ArgMapping.scalar(new Text(name, text.place())));
    }
    return method || !args.isEmpty();
  }

  private Optional<Text> signature(String path, boolean method, String receiver) {
    return snapshots.parameters(path).stream()
        .findFirst()
        .map(found -> found.replaceFirst("(^|, )\\*\\*\\w+$", "")) // not known what it may be
        .map(found -> method ? found.replaceFirst("^\\w+", receiver) : found)
        .map(found -> new Text(found, new Place("", 0, 0)));
  }

  private void put(
      Operation operation,
      String dialect,
      String path,
      Optional<Text> signature,
      Map<String, ArgMapping> args) {
    Map<String, ArgMapping> plain = new LinkedHashMap<>();
    args.forEach(
        (name, mapping) ->
            plain.put(
                name,
                mapping.value().isEmpty()
                    ? mapping
                    : ArgMapping.scalar(new Text("", mapping.place()))));
    Optional<Text> own = signature.map(text -> Reading.signature(operation, plain, text));
    for (Dialect home : knowledge.dialects().values()) {
      written(home, dialect, path).ifPresent(there -> put(operation, home, there, own, plain));
    }
  }

  /** A path of a dialect as another one has it: its own ones, and what it spells in another way. */
  private Optional<String> written(Dialect home, String dialect, String path) {
    if (!knowledge.line(home.dialect()).contains(dialect)) {
      return Optional.empty();
    }
    Text other = home.paths().get(path);
    if (other != null) {
      return spelling(home.dialect()).path(other.text()).or(() -> Optional.of(other.text()));
    }
    boolean isNearest = !owns(knowledge.dialects().get(home.inherits()), path);
    return owns(home, path) && isNearest ? Optional.of(path) : Optional.empty();
  }

  private Spelling spelling(String dialect) {
    return spellings.computeIfAbsent(dialect, name -> Spelling.of(knowledge, name));
  }

  private static boolean owns(@Nullable Dialect dialect, String path) {
    return Stream.of(trait(dialect, "root").split(" "))
        .anyMatch(root -> path.startsWith(root + "."));
  }

  private static String trait(@Nullable Dialect dialect, String name) {
    return dialect == null
        ? ""
        : Optional.ofNullable(dialect.traits().get(name)).map(Text::text).orElse("");
  }

  private void put(
      Operation operation,
      Dialect home,
      String path,
      Optional<Text> signature,
      Map<String, ArgMapping> args) {
    note(home, path, operation, Variant.source(path, signature, args, operation.place()));
    String name = path.substring(path.lastIndexOf('.') + 1);
    String method = home.tensor() + "." + name;
    boolean first = !operation.stdArgs().isEmpty() && operation.stdArgs().get(0).isTensor();
    boolean isMethod = path.equals(trait(home, "method_module") + "." + name);
    if (first && isMethod && snapshots.has(method)) {
      note(home, method, operation, Variant.source(method, signature, args, operation.place()));
    }
    String function = trait(home, "method_module") + "." + name;
    if (path.equals(method) && snapshots.isFunction(function) && snapshots.isFunction(method)) {
      Optional<Text> own =
          signature(function, true, operation.stdArgs().get(0).name())
              .map(text -> Reading.signature(operation, args, text));
      note(home, function, operation, Variant.source(function, own, args, operation.place()));
    }
  }

  private void note(Dialect home, String path, Operation operation, Variant variant) {
    all.computeIfAbsent(home.dialect(), name -> new TreeMap<>())
        .computeIfAbsent(path, name -> new ArrayList<>())
        .add(new Reading(home, operation, variant));
  }

  private String tensor(String dialect) {
    return knowledge.line(dialect).stream()
        .flatMap(name -> knowledge.dialect(name).stream())
        .map(Dialect::tensor)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The interfaces that variants of a dialect claim. */
  private Set<String> said(String dialect) {
    Set<String> said = new HashSet<>();
    String tensor = tensor(dialect);
    for (Operation operation : knowledge.operations().values()) {
      Variant variant = operation.variants().get(dialect);
      if (variant == null) {
        continue;
      }
      if (variant.isRecognised()) {
        variant.api().forEach(api -> said.add(api.name()));
      }
      variant.layer().forEach(layer -> said.add(layer.name()));
      for (List<Source> names :
          List.of(variant.methods(), variant.inplace(), variant.attributes())) {
        names.forEach(name -> said.add(tensor + "." + name.name()));
      }
    }
    return said;
  }
}
