package org.mlswitcheroo.odl.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mlswitcheroo.odl.compile.NamedCall;
import org.mlswitcheroo.odl.compile.Parameter;
import org.mlswitcheroo.odl.compile.Spelling;
import org.mlswitcheroo.odl.model.Alias;
import org.mlswitcheroo.odl.model.Derives;
import org.mlswitcheroo.odl.model.Dialect;
import org.mlswitcheroo.odl.model.Text;
import org.mlswitcheroo.odl.read.Knowledge;
import org.mlswitcheroo.semantics.snapshot.Snapshots;

/** Says in a dialect what another one says; empty where the snapshots know no such name. */
final class Renaming {
  private static final Pattern DOTTED =
      Pattern.compile("(?<![\\w.}\\])'\"])([A-Za-z_]\\w*)((?:\\.\\w+)+)");
  private static final Pattern METHOD = Pattern.compile("(\\{\\w+}|\\))\\.(\\w+)(\\()?(\\))?");
  private static final Pattern CALLED = Pattern.compile("(?<=[\\w\\])])\\.(\\w+)\\(");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^(?:from (\\S+) )?import (\\S+)(?: as (\\w+))?[ \\t]*\\n?");

  /** Methods of Python's own types. */
  private static final Set<String> OWN =
      Set.of(
          "append",
          "count",
          "endswith",
          "extend",
          "format",
          "get",
          "index",
          "insert",
          "items",
          "join",
          "keys",
          "lower",
          "pop",
          "remove",
          "reverse",
          "setdefault",
          "sort",
          "split",
          "startswith",
          "update",
          "values",
          "replace",
          "strip",
          "upper");

  private final Dialect here;
  private final Derives derives;
  private final String tensorThere;
  private final Spelling spelling;
  private final Spelling spellingThere;
  private final Map<String, Alias> aliasesThere;
  private final Snapshots snapshots;

  Renaming(Knowledge knowledge, Dialect here, Derives derives, Snapshots snapshots) {
    this.here = here;
    this.derives = derives;
    this.spelling = Spelling.of(knowledge, here.dialect());
    this.spellingThere = Spelling.of(knowledge, derives.from());
    this.aliasesThere = spellingThere.aliases();
    this.tensorThere = knowledge.dialect(derives.from()).map(Dialect::tensor).orElse("");
    this.snapshots = snapshots;
  }

  /** The dotted path, or the literal, that stands here for a path there, however it is spelt. */
  Optional<String> path(String path) {
    return renamed(path)
        .or(() -> spellingThere.write(path).flatMap(spellingThere::path).flatMap(this::renamed));
  }

  private Optional<String> renamed(String path) {
    for (int end = path.length(); end > 0; end = path.lastIndexOf('.', end - 1)) {
      Text text = derives.paths().get(path.substring(0, end));
      if (text != null) {
        boolean literal = text.text().startsWith("'");
        String found = literal ? text.text() : text.text() + path.substring(end);
        boolean there =
            literal ? end == path.length() : !snapshots.knows(found) || snapshots.has(found);
        return there ? Optional.of(found) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a function here has the parameters of a signature, by their names where these count.
   */
  boolean takes(String path, List<Parameter> wanted) {
    List<String> known = snapshots.parameters(path);
    return known.isEmpty() || known.stream().anyMatch(each -> takes(Parameter.list(each), wanted));
  }

  private static boolean takes(List<Parameter> known, List<Parameter> wanted) {
    if (known.stream().anyMatch(each -> each.star().equals("**"))) {
      return true;
    }
    Map<String, String> names =
        known.stream().collect(Collectors.toMap(Parameter::name, Parameter::fallback, (a, b) -> a));
    boolean bar = false;
    boolean first = true;
    for (Parameter each : wanted) {
      bar |= !each.star().isEmpty();
      boolean named = each.star().isEmpty() && (bar || !each.fallback().isEmpty());
      if (!first && named && !isSame(each.fallback(), names.get(each.name()))) {
        return false;
      }
      first = false;
    }
    return true;
  }

  /** Whether a default that may be left out is the one of the snapshot. */
  private static boolean isSame(String said, @Nullable String known) {
    return known != null && (said.isEmpty() || said.replace('"', '\'').equals(known));
  }

  /** A template with the names of this dialect. */
  Optional<Text> template(Text text) {
    return expression(text.text()).map(said -> new Text(said, text.place()));
  }

  private Optional<String> expression(String text) {
    if (derives.refuses().stream().anyMatch(each -> text.contains(each.text()))) {
      return Optional.empty();
    }
    return methods(text).flatMap(this::dotted);
  }

  /** Methods of tensors stay methods, or become functions. */
  private Optional<String> methods(String text) {
    boolean[] failed = {false};
    String said =
        METHOD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(method(found, failed)));
    return failed[0] ? Optional.empty() : Optional.of(said);
  }

  private String method(MatchResult found, boolean[] failed) {
    String name = found.group(2);
    boolean called = found.group(3) != null;
    if (!here.tensor().isEmpty()
        && snapshots.has(here.tensor() + "." + name)
        && !derives.paths().containsKey(tensorThere + "." + name)) {
      return found.group();
    }
    Optional<String> function =
        derives.paths().containsKey(tensorThere + "." + name)
            ? path(tensorThere + "." + name)
            : path(derives.methods() + "." + name);
    if (!called || function.isEmpty() || !found.group(1).startsWith("{")) {
      failed[0] = true;
      return found.group();
    }
    String spelt = spelling.write(function.get()).orElse(function.get());
    return spelt + "(" + found.group(1) + (found.group(4) != null ? ")" : ", ");
  }

  private Optional<String> dotted(String text) {
    boolean[] failed = {false};
    String said =
        DOTTED
            .matcher(text)
            .replaceAll(
                found -> {
                  Optional<String> renamed = name(found.group(1), found.group(2));
                  failed[0] |= renamed.isEmpty();
                  return Matcher.quoteReplacement(renamed.orElse(""));
                });
    return failed[0] || !isTaken(said) ? Optional.empty() : Optional.of(said);
  }

  /** Whether every function that a text calls has the keywords that it is called with. */
  private boolean isTaken(String text) {
    return NamedCall.in(text).stream()
        .allMatch(
            call ->
                spelling.path(call.name()).map(path -> takes(path, keywords(call))).orElse(true));
  }

  private static List<Parameter> keywords(NamedCall call) {
    List<Parameter> all = new ArrayList<>(List.of(new Parameter("*", "", "")));
    call.keywords().forEach(name -> all.add(new Parameter("", name, "")));
    return all;
  }

  /** A dotted name of a text there, as it is written here; what is no module stays. */
  private Optional<String> name(String root, String rest) {
    Alias alias = aliasesThere.get(root);
    if (alias == null) {
      return Optional.of(root + rest);
    }
    Alias same = spelling.aliases().get(root);
    boolean shared = same != null && same.module().equals(alias.module());
    return path(alias.path() + rest)
        .map(path -> path.startsWith("'") ? path : spelling.write(path).orElse(path))
        .or(() -> shared ? Optional.of(root + rest) : Optional.empty());
  }

  /** The text of a helper with the names of this dialect. */
  Optional<String> helper(String text) {
    Map<String, String> modules = new TreeMap<>();
    Matcher imports = IMPORT.matcher(text);
    StringBuilder others = new StringBuilder();
    while (imports.find()) {
      String from = imports.group(1);
      String name = imports.group(2);
      String module = from == null ? name : from + "." + name;
      String bound = imports.group(3) == null ? name : imports.group(3);
      if (aliasesThere.containsKey(bound) && !spelling.aliases().containsKey(bound)) {
        modules.put(bound, module);
      } else {
        others.append(imports.group().strip()).append('\n');
      }
    }
    String body = imports.replaceAll("");
    if (derives.refuses().stream().anyMatch(each -> body.contains(each.text()))
        || CALLED.matcher(dropped(body)).results().anyMatch(found -> !isMethod(found.group(1)))) {
      return Optional.empty();
    }
    return dotted(body)
        .filter(said -> modules.keySet().stream().noneMatch(bound -> mentions(said, bound)))
        .map(said -> imports(said, others.toString()) + "\n\n" + said.strip() + "\n");
  }

  /** A text without dotted names, so that what is left with a dot is a method. */
  private String dropped(String text) {
    return DOTTED
        .matcher(text)
        .replaceAll(found -> aliasesThere.containsKey(found.group(1)) ? "f" : "$0");
  }

  private boolean isMethod(String name) {
    return OWN.contains(name)
        || !here.tensor().isEmpty() && snapshots.has(here.tensor() + "." + name);
  }

  private static boolean mentions(String text, String name) {
    return Pattern.compile("(?<![\\w.])" + name + "\\b").matcher(text).find();
  }

  private String imports(String body, String others) {
    Set<String> lines = new TreeSet<>(List.of(others.split("\n")));
    spelling
        .aliases()
        .forEach(
            (bound, alias) -> {
              if (mentions(body, bound) && others.lines().noneMatch(l -> mentions(l, bound))) {
                lines.add(line(bound, alias));
              }
            });
    List<String> kept = new ArrayList<>(lines);
    kept.removeIf(String::isBlank);
    return String.join("\n", kept);
  }

  private static String line(String bound, Alias alias) {
    String last = alias.name().isEmpty() ? alias.module() : alias.name();
    String as = last.equals(bound) ? "" : " as " + bound;
    return alias.name().isEmpty()
        ? "import " + alias.module() + as
        : "from " + alias.module() + " import " + alias.name() + as;
  }
}
