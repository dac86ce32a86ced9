package org.mlswitcheroo.odl.derive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final Pattern CALLED = Pattern.compile("(?<![\\w.])([A-Za-z_]\\w*)\\(");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^(?:from (\\S+) )?import (\\S+)(?: as (\\w+))?[ \\t]*\\n?");

  private final Derives derives;
  private final Spelling spelling;
  private final Map<String, Alias> aliasesThere;
  private final Counterparts counterparts;
  private final Methods methods;
  private final Phrases phrases;
  private final Predicate<String> helpers;

  /**
   * @param helpers whether a helper there of this name is one here, or becomes one; true for what
   *     is no helper
   */
  Renaming(
      Knowledge knowledge,
      Dialect here,
      Derives derives,
      Snapshots snapshots,
      Predicate<String> helpers) {
    Spelling spellingThere = Spelling.of(knowledge, derives.from());
    this.derives = derives;
    this.helpers = helpers;
    this.spelling = Spelling.of(knowledge, here.dialect());
    this.aliasesThere = spellingThere.aliases();
    this.counterparts =
        new Counterparts(
            derives,
            spellingThere,
            snapshots,
            name -> Optional.ofNullable(knowledge.helpers().get(here.dialect() + "/" + name)));
    Map<String, String> forms = new LinkedHashMap<>();
    derives.phrases().forEach((phrase, form) -> forms.put(phrase, form.text()));
    this.phrases = new Phrases(forms);
    Set<String> others = new TreeSet<>(aliasesThere.keySet());
    others.removeAll(spelling.aliases().keySet());
    Set<String> own = new TreeSet<>(spelling.aliases().keySet());
    own.removeAll(aliasesThere.keySet());
    Set<String> all = new TreeSet<>(aliasesThere.keySet());
    all.addAll(spelling.aliases().keySet());
    this.methods =
        new Methods(
            here.tensor(),
            knowledge.dialect(derives.from()).map(Dialect::tensor).orElse(""),
            derives,
            others,
            own,
            all,
            snapshots,
            (path, arguments) ->
                counterparts
                    .find(path, List.of(keywords(NamedCall.keywords(arguments))))
                    .map(this::written),
            (path, arguments) -> counterparts.takes(path, keywords(NamedCall.keywords(arguments))));
  }

  /** What stands here for a path there that takes these parameters, see {@link Counterparts}. */
  Optional<String> path(String path, List<Parameter> wanted) {
    return counterparts.find(path, List.of(wanted));
  }

  /** A template with the names of this dialect. */
  Optional<Text> template(Text text) {
    return expression(text.text()).map(said -> new Text(said, text.place()));
  }

  private Optional<String> expression(String text) {
    String said = phrases.apply(text);
    if (derives.refuses().stream().anyMatch(each -> said.contains(each.text()))) {
      return Optional.empty();
    }
    return methods.apply(said).flatMap(this::dotted);
  }

  private Optional<String> dotted(String text) {
    List<NamedCall> calls = NamedCall.in(text);
    boolean[] failed = {false};
    String said =
        DOTTED
            .matcher(text)
            .replaceAll(
                found -> {
                  Optional<String> renamed = name(found.group(1), found.group(2), calls);
                  failed[0] |= renamed.isEmpty();
                  return Matcher.quoteReplacement(renamed.orElse(""));
                });
    failed[0] |= CALLED.matcher(said).results().anyMatch(call -> !helpers.test(call.group(1)));
    return failed[0] || !isTaken(said) ? Optional.empty() : Optional.of(said);
  }

  /** Whether every function that a text calls has the keywords that it is called with. */
  private boolean isTaken(String text) {
    return NamedCall.in(text).stream()
        .allMatch(
            call ->
                spelling
                    .path(call.name())
                    .map(path -> counterparts.takes(path, keywords(call.keywords())))
                    .orElse(true));
  }

  private static List<Parameter> keywords(List<String> names) {
    List<Parameter> all = new ArrayList<>(List.of(new Parameter("*", "", "")));
    names.forEach(name -> all.add(new Parameter("", name, "")));
    return all;
  }

  /** A dotted name of a text there, as it is written here; what is no module stays. */
  private Optional<String> name(String root, String rest, List<NamedCall> calls) {
    Alias alias = aliasesThere.get(root);
    if (alias == null) {
      return Optional.of(root + rest);
    }
    Alias same = spelling.aliases().get(root);
    boolean shared = same != null && same.module().equals(alias.module());
    List<List<Parameter>> wanted =
        calls.stream()
            .filter(call -> call.name().equals(root + rest))
            .map(call -> keywords(call.keywords()))
            .toList();
    return counterparts
        .find(alias.path() + rest, wanted)
        .map(this::written)
        .or(() -> shared ? Optional.of(root + rest) : Optional.empty());
  }

  private String written(String counterpart) {
    return counterpart.startsWith("'")
        ? counterpart
        : counterpart.startsWith("@")
            ? counterpart.substring(1)
            : spelling.write(counterpart).orElse(counterpart);
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
      } else if (isOnlyThere(module)) {
        return Optional.empty();
      } else {
        others.append(imports.group().strip()).append('\n');
      }
    }
    return expression(imports.replaceAll(""))
        .filter(said -> modules.keySet().stream().noneMatch(bound -> mentions(said, bound)))
        .map(said -> imports(said, others.toString()) + "\n\n" + said.strip() + "\n");
  }

  /** Whether a module belongs to a package that no alias of this dialect belongs to. */
  private boolean isOnlyThere(String module) {
    String root = root(module);
    return aliasesThere.values().stream().anyMatch(each -> root(each.module()).equals(root))
        && spelling.aliases().values().stream().noneMatch(each -> root(each.module()).equals(root));
  }

  private static String root(String module) {
    return module.split("\\.", 2)[0];
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
