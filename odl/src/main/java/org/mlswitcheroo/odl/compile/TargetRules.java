package org.mlswitcheroo.odl.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlswitcheroo.odl.model.ArgMapping;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.Place;
import org.mlswitcheroo.odl.model.StdArg;
import org.mlswitcheroo.odl.model.Text;
import org.mlswitcheroo.odl.model.Value;
import org.mlswitcheroo.odl.model.Variant;
import org.mlswitcheroo.odl.read.Problems;

/** Writes the rules of an operation in a target dialect: select, adapt, layout and lower. */
final class TargetRules {
  /**
   * What is the same for all operations of a dialect.
   *
   * @param magic parameters that other rules fill in
   * @param helpers names of its helpers
   * @param used operations that templates and adapters use, and that may therefore be derived
   * @param signatures names of the arguments of each operation, in order
   */
  record Target(
      String dialect,
      Spelling spelling,
      Set<String> magic,
      Set<String> helpers,
      Set<String> used,
      Map<String, List<String>> signatures) {}

  /** Each entry has this many ranks: its refusals come before itself. */
  private static final int RANKS = 10;

  private final Operation operation;
  private final Target target;
  private final Choice choice;
  private final Variant variant;
  private final Problems problems;
  private final String constructed;
  private final List<Rule> rules = new ArrayList<>();

  TargetRules(Operation operation, Target target, Variant variant, Problems problems) {
    this.operation = operation;
    this.target = target;
    this.variant = variant;
    this.choice = Choice.of(operation, target.dialect(), variant);
    this.problems = problems;
    this.constructed = operation.isLayer() || operation.hasLayerForm() ? ", form != \"apply\"" : "";
  }

  /** The rules, in the order of the entries. */
  List<Rule> rules() {
    for (int i = 0; i < choice.entries().size(); i++) {
      Variant entry = choice.entries().get(i);
      if (choice.guarded()) {
        select(entry, i);
      }
      adapt(entry, i);
      new LayoutRules(operation, target.dialect())
          .of(entry, name("layout", i), selected(i), choice)
          .ifPresent(rules::add);
      lower(entry, i);
      if (isStored(entry)) {
        stored(entry, i);
      }
    }
    new LayoutRules(operation, target.dialect())
        .ofApply(variant, choice, problems)
        .ifPresent(rules::add);
    variant
        .callTemplate()
        .ifPresent(
            text ->
                rules.add(
                    new Rule(
                        "lower/" + target.dialect() + "/" + operation.operation() + "/apply",
                        text.place(),
                        "lower",
                        List.of(hub(", form == \"apply\"")),
                        List.of(template(text.text())))));
    return rules;
  }

  private void select(Variant entry, int order) {
    StringBuilder onHub = new StringBuilder(constructed);
    List<String> patterns = new ArrayList<>();
    for (Text when : entry.when()) {
      Optional<Guard> guard = GuardParser.parse(when.text());
      if (guard.isPresent()) {
        String form = GuardPatterns.onHub(guard.get());
        onHub.append(form.isEmpty() ? "" : ", " + form);
        patterns.addAll(GuardPatterns.patterns(guard.get(), HubRules.mapRank(operation)));
      }
    }
    int rank = 0;
    for (Map.Entry<String, Map<String, Value>> values : entry.argValues().entrySet()) {
      String known =
          String.join(
              ", ",
              values.getValue().keySet().stream()
                  .map(key -> Drl.quote(literal(values.getKey(), key)))
                  .toList());
      String name = "name == " + Drl.quote(values.getKey()) + ", ";
      List<String> other = new ArrayList<>(patterns);
      other.add("HubGiven(" + name + "v == $v)");
      other.add("not HubText(" + name + "text in (" + known + "), v == $v)");
      candidate(
          entry, order, "/" + values.getKey(), onHub.toString(), other, RANKS * order + rank++);
      unsupported(entry, order, values.getKey());
    }
    candidate(entry, order, "", onHub.toString(), patterns, RANKS * (order + 1) - 1);
  }

  private void candidate(
      Variant entry, int order, String suffix, String onHub, List<String> patterns, int rank) {
    boolean adapter = operation.isAdapter();
    String then =
        "insert(new Candidate($v, " + Drl.quote(key(order) + suffix) + ", " + rank + "));";
    List<String> when = new ArrayList<>(List.of(hub(onHub)));
    when.addAll(patterns);
    String name = name("select", order) + suffix;
    rules.add(
        new Rule(name, entry.place(), adapter ? "adapt-select" : "select", when, List.of(then)));
    if (!adapter && target.used().contains(operation.operation())) {
      when.set(0, hub(", form == \"derived\""));
      rules.add(new Rule(name + "/derived", entry.place(), "adapt-select", when, List.of(then)));
    }
  }

  private void unsupported(Variant entry, int order, String argument) {
    rules.add(
        new Rule(
            name("lower", order) + "/" + argument,
            entry.place(),
            "lower",
            List.of("Selected(key == " + Drl.quote(key(order) + "/" + argument) + ", $v: v)"),
            List.of(
                Drl.verb(
                    "unsupported",
                    target.dialect() + " knows other values of the argument " + argument))));
  }

  private void adapt(Variant entry, int order) {
    for (Map.Entry<String, ArgMapping> mapping : entry.args().entrySet()) {
      Optional<Text> value = mapping.getValue().value();
      value.ifPresent(
          text -> adaptRule(order, mapping.getKey(), "", text.place(), List.of(), text.text()));
    }
    for (Map.Entry<String, Map<String, Value>> values : entry.argValues().entrySet()) {
      int number = 0;
      for (Map.Entry<String, Value> pair : values.getValue().entrySet()) {
        String pattern =
            "HubText(name == %s, text == %s, v == $v)"
                .formatted(
                    Drl.quote(values.getKey()), Drl.quote(literal(values.getKey(), pair.getKey())));
        String text = pair.getValue().python("str");
        adaptRule(order, values.getKey(), "/" + number++, entry.place(), List.of(pattern), text);
      }
    }
    entry
        .macroTemplate()
        .ifPresent(
            text ->
                new Template(text.text())
                    .uses()
                    .forEach(
                        (name, use) -> adaptRule(order, name, "", text.place(), List.of(), use)));
  }

  private void adaptRule(
      int order, String argument, String suffix, Place place, List<String> patterns, String text) {
    List<String> when = new ArrayList<>(List.of(selected(order)));
    when.addAll(patterns);
    rules.add(
        new Rule(
            name("adapt", order) + "/" + argument + suffix,
            place,
            "adapt",
            when,
            List.of(Drl.verb("adapt", argument, NamedUse.of(text, target.signatures())))));
  }

  private void lower(Variant entry, int order) {
    boolean other = choice.entries().stream().anyMatch(TargetRules::isStored) && !isStored(entry);
    List<String> when =
        other ? List.of(selected(order), "not Folded(v == $v)") : List.of(selected(order));
    action(entry)
        .ifPresent(
            then ->
                rules.add(
                    new Rule(name("lower", order), entry.place(), "lower", when, List.of(then))));
  }

  /** Whether an entry is for a map that is stored channels-last, which is known after selecting. */
  private static boolean isStored(Variant entry) {
    return entry.when().stream()
        .flatMap(when -> GuardParser.parse(when.text()).stream())
        .anyMatch(guard -> guard.subject().equals("layout") && !guard.negated());
  }

  /** The rules of such an entry: it serves instead of the one that was selected. */
  private void stored(Variant entry, int order) {
    List<String> when = new ArrayList<>();
    when.add(hub(", form not in (\"apply\", \"layer\")"));
    for (Text text : entry.when()) {
      GuardParser.parse(text.text())
          .filter(guard -> !guard.subject().equals("layout"))
          .ifPresent(
              guard -> when.addAll(GuardPatterns.patterns(guard, HubRules.mapRank(operation))));
    }
    if (entry.layoutMap().containsKey("x")) {
      List<String> stored = new ArrayList<>(when);
      stored.add("HubArg(name == \"x\", v == $v, $a: node, node >= 0)");
      stored.add("Lay(node == $a)");
      List<String> then = new ArrayList<>(List.of("insert(new Folded($v));"));
      if (entry.layoutMap().containsKey("returns")) {
        then.add("insert(new HubWants($v, \"returns\", \"channels_last\"));");
      }
      rules.add(new Rule(name("layout", order) + "/stored", entry.place(), "layout", stored, then));
    }
    when.add("Folded(v == $v)");
    action(entry)
        .ifPresent(
            then ->
                rules.add(
                    new Rule(
                        name("lower", order) + "/stored",
                        entry.place(),
                        "lower",
                        when,
                        List.of(then))));
  }

  private Optional<String> action(Variant entry) {
    if (entry.unsupported().isPresent()) {
      return Optional.of(Drl.verb("unsupported", entry.unsupported().get().text()));
    }
    if (entry.macroTemplate().isPresent()) {
      Template template =
          new Template(entry.macroTemplate().get().text()).withoutUses(new LinkedHashMap<>());
      return Optional.of(template(wrapped(entry, "(" + template.text() + ")", template.text())));
    }
    TargetSpec spec = new TargetSpec(operation, entry, target.magic(), problems);
    if (entry.helper().isPresent()) {
      String helper = entry.helper().get().text();
      return Optional.of(
          hasWrap(entry)
              ? template(wrapped(entry, spec.template(helper), ""))
              : Drl.verb("helper", helper, spec.text()));
    }
    if (entry.api().isEmpty()) {
      return Optional.empty();
    }
    String path = entry.api().get(0).name();
    String callee = target.spelling().write(path).orElse(path);
    return Optional.of(
        hasWrap(entry)
            ? Drl.verb("template", wrapped(entry, spec.template(callee), ""))
            : Drl.verb("lower", callee, spec.text()));
  }

  /** The action that prints a template, with the helpers that it calls. */
  private String template(String text) {
    StringBuilder action = new StringBuilder();
    new Template(text)
        .calls().stream()
            .filter(target.helpers()::contains)
            .forEach(helper -> action.append(Drl.verb("needs", helper)).append(' '));
    return action.append(Drl.verb("template", text)).toString();
  }

  private static boolean hasWrap(Variant entry) {
    return entry.outputSelectIndex().isPresent() || entry.outputCast().isPresent();
  }

  private static String wrapped(Variant entry, String result, String plain) {
    if (!hasWrap(entry)) {
      return plain;
    }
    String text = result + entry.outputSelectIndex().map(index -> "[" + index + "]").orElse("");
    return entry.outputCast().map(cast -> cast.text().replace("{result}", text)).orElse(text);
  }

  private String literal(String argument, String text) {
    String type = operation.arg(argument).map(StdArg::type).orElse("");
    boolean plain = text.matches("-?[\\d.]+(e-?\\d+)?|True|False|None");
    return new Value(text, !plain).python(type);
  }

  private String selected(int order) {
    return choice.guarded()
        ? "Selected(key == " + Drl.quote(key(order)) + ", $v: v)"
        : hub(constructed);
  }

  private String hub(String constraints) {
    return "Hub(op == " + Drl.quote(operation.operation()) + constraints + ", $v: v)";
  }

  private String key(int order) {
    return target.dialect() + "/" + operation.operation() + "/" + order;
  }

  private String name(String phase, int order) {
    String name = phase + "/" + target.dialect() + "/" + operation.operation();
    return choice.guarded() ? name + "/" + order : name;
  }
}
