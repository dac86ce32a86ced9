package org.mlswitcheroo.odl.lint;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mlswitcheroo.odl.compile.Guard;
import org.mlswitcheroo.odl.compile.GuardParser;
import org.mlswitcheroo.odl.compile.Spelling;
import org.mlswitcheroo.odl.model.ArgMapping;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.Place;
import org.mlswitcheroo.odl.model.StdArg;
import org.mlswitcheroo.odl.model.Text;
import org.mlswitcheroo.odl.model.Variant;
import org.mlswitcheroo.odl.read.Knowledge;
import org.mlswitcheroo.odl.read.Problems;

/** Checks a variant: its arguments, guards, templates, helper and layouts. */
final class VariantCheck {
  private final Knowledge knowledge;
  private final Operation operation;
  private final String dialect;
  private final Problems problems;
  private final Set<String> args = new TreeSet<>();

  VariantCheck(Knowledge knowledge, Operation operation, String dialect, Problems problems) {
    this.knowledge = knowledge;
    this.operation = operation;
    this.dialect = dialect;
    this.problems = problems;
    Stream.concat(operation.stdArgs().stream(), operation.call().stream())
        .map(StdArg::name)
        .forEach(args::add);
  }

  /** Checks a variant and its entries. */
  void run(Variant variant) {
    one(variant);
    for (Variant entry : variant.choose()) {
      one(entry);
      sourceOnly(entry, "choose", entry.choose());
      for (List<?> names :
          List.of(entry.methods(), entry.inplace(), entry.attributes(), entry.layer())) {
        sourceOnly(entry, "methods, inplace, attributes or layer", names);
      }
      sourceOnly(entry, "call_template", entry.callTemplate().stream().toList());
    }
    List<Variant> entries = variant.choose();
    for (int i = 0; i + 1 < entries.size(); i++) {
      if (entries.get(i).when().isEmpty()) {
        problems.add(
            entries.get(i + 1).place(),
            "ODL-CHOICE-DEAD",
            "the entry before has no guard, so this one never serves.",
            "Maybe write it before the other.");
      }
    }
    if (!entries.isEmpty() && !variant.when().isEmpty()) {
      problems.add(
          variant.when().get(0).place(),
          "ODL-KEY-UNUSABLE",
          "a guard beside choose cannot be used yet.",
          "Maybe write it in each entry.");
    }
  }

  private void sourceOnly(Variant entry, String keys, List<?> found) {
    if (!found.isEmpty()) {
      problems.add(
          entry.place(),
          "ODL-KEY-UNUSABLE",
          "an entry of choose is a target and cannot have " + keys + ".",
          "Maybe write it beside choose.");
    }
  }

  private void one(Variant variant) {
    variant.args().forEach((name, mapping) -> argument(mapping.place(), name, "maps"));
    variant.layoutMap().forEach((name, layout) -> layout(name, layout));
    variant.argValues().keySet().forEach(name -> argument(variant.place(), name, "has values of"));
    variant.packToTuple().forEach(name -> argument(name.place(), name.text(), "packs"));
    variant.absentIfEmpty().forEach(name -> argument(name.place(), name.text(), "names"));
    variant.when().forEach(this::guard);
    Set<String> holes = holes();
    TemplateCheck templates = new TemplateCheck(knowledge, operation, dialect, problems);
    variant.args().values().stream()
        .map(ArgMapping::value)
        .flatMap(Optional::stream)
        .forEach(text -> templates.check(text, holes));
    variant.macroTemplate().ifPresent(text -> templates.check(text, holes));
    variant.callTemplate().ifPresent(text -> templates.check(text, with(holes, "self")));
    variant.outputCast().ifPresent(text -> templates.check(text, Set.of("result")));
    variant
        .outputCast()
        .filter(text -> !text.text().contains("{result}"))
        .ifPresent(
            text ->
                problems.add(
                    text.place(),
                    "ODL-KEY-UNUSABLE",
                    "the cast (" + text + ") has no hole for the result.",
                    "Maybe write ({result}.astype(" + text + "))."));
    variant.helper().ifPresent(this::helper);
    if (variant.isTarget() && variant.choose().isEmpty() && !variant.api().isEmpty()) {
      path(variant.api().get(0).place(), variant.api().get(0).name());
    }
  }

  /**
   * The arguments, and those that rules inject: the dialect's own, and sources of random numbers.
   */
  private Set<String> holes() {
    Set<String> holes = new TreeSet<>(args);
    knowledge.line(dialect).stream()
        .flatMap(name -> knowledge.dialect(name).stream())
        .flatMap(found -> found.injectMagicArgs().stream())
        .forEach(text -> holes.add(text.text().split("[:=]")[0].strip()));
    if (operation.random()) {
      holes.addAll(List.of("key", "rng", "rngs"));
    }
    return holes;
  }

  private static Set<String> with(Set<String> names, String name) {
    Set<String> more = new TreeSet<>(names);
    more.add(name);
    return more;
  }

  private void argument(Place place, String name, String verb) {
    if (!args.contains(name)) {
      problems.unknown(
          place,
          "ODL-ARG-UNKNOWN",
          "variant (%s) %s the argument (%s), which %s does not have (%s)."
              .formatted(dialect, verb, name, operation.operation(), order()),
          name,
          args);
    }
  }

  private void layout(String name, Text layout) {
    if (!name.equals("returns")) {
      argument(layout.place(), name, "has a layout of");
    }
    known(layout, "layout", List.of("channels_first", "channels_last", "heads_last"));
  }

  private void known(Text text, String what, Collection<String> all) {
    if (!all.contains(text.text())) {
      problems.unknown(
          text.place(),
          "ODL-VALUE-UNKNOWN",
          "the " + what + " (" + text + ") is none of (" + String.join(", ", all) + ").",
          text.text(),
          all);
    }
  }

  private void guard(Text text) {
    Optional<Guard> guard = GuardParser.parse(text.text());
    if (guard.isEmpty()) {
      problems.add(
          text.place(),
          "ODL-GUARD",
          "the guard (" + text + ") has none of the known forms.",
          "Maybe write one of: " + GuardParser.FORMS + ".");
    } else if (!guard.get().argument().isEmpty()) {
      argument(text.place(), guard.get().argument(), "guards");
    }
  }

  private void helper(Text name) {
    List<String> line = knowledge.line(dialect);
    if (line.stream().noneMatch(each -> knowledge.helpers().containsKey(each + "/" + name))) {
      problems.unknown(
          name.place(),
          "ODL-HELPER-UNKNOWN",
          "there is no file (odl/helpers/" + dialect + "/" + name + ".py).",
          dialect + "/" + name,
          knowledge.helpers().keySet());
    }
  }

  private void path(Place place, String path) {
    Spelling spelling = Spelling.of(knowledge, dialect);
    if (spelling.write(path).isEmpty()) {
      problems.add(
          place,
          "ODL-PATH-UNKNOWN",
          "dialect (%s) cannot write the path (%s); it knows (%s)."
              .formatted(dialect, path, String.join(", ", spelling.prefixes())),
          "Maybe add it to paths in odl/dialects/" + dialect + ".yaml.");
    }
  }

  private String order() {
    return String.join(
        ", ",
        Stream.concat(operation.stdArgs().stream(), operation.call().stream())
            .map(StdArg::name)
            .toList());
  }
}
