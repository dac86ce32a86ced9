package org.mlswitcheroo.odl.compile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.Place;
import org.mlswitcheroo.odl.model.Text;
import org.mlswitcheroo.odl.model.Variant;
import org.mlswitcheroo.odl.read.Problems;

/** Writes the rules that say which layout a variant wants. */
final class LayoutRules {
  private final Operation operation;
  private final String dialect;

  LayoutRules(Operation operation, String dialect) {
    this.operation = operation;
    this.dialect = dialect;
  }

  /** The rule of one entry, where it is a function that is called. */
  Optional<Rule> of(Variant entry, String name, String selected, Choice choice) {
    if (operation.isLayer() || entry.layoutMap().isEmpty()) {
      return Optional.empty();
    }
    boolean held = operation.hasLayerForm();
    List<String> when =
        !held
            ? List.of(selected)
            : choice.guarded()
                ? List.of(selected, "Hub(v == $v, form != \"layer\")")
                : List.of(
                    selected.replace("form != \"apply\"", "form not in (\"apply\", \"layer\")"));
    return Optional.of(new Rule(name, entry.place(), "layout", when, wants(entry.layoutMap())));
  }

  /** The rule of calls of instances, whose constructor selected some entry: they must agree. */
  Optional<Rule> ofApply(Variant variant, Choice choice, Problems problems) {
    if (!operation.isLayer() && !operation.hasLayerForm()) {
      return Optional.empty();
    }
    List<Map<String, String>> maps =
        choice.entries().stream()
            .filter(entry -> entry.unsupported().isEmpty() && isBuilt(entry))
            .map(entry -> plain(entry.layoutMap()))
            .distinct()
            .toList();
    if (maps.size() > 1) {
      problems.add(
          variant.place(),
          "ODL-KEY-UNUSABLE",
          "the entries of "
              + operation.operation()
              + " have different layouts ("
              + maps
              + "), but a call of an instance does not know its constructor's entry.",
          "Maybe give all entries the same layout_map.");
    }
    if (maps.isEmpty() || maps.get(0).isEmpty()) {
      return Optional.empty();
    }
    Variant first =
        choice.entries().stream()
            .filter(entry -> !entry.layoutMap().isEmpty())
            .findFirst()
            .orElseThrow();
    Place place = first.place();
    return Optional.of(
        new Rule(
            "layout/" + dialect + "/" + operation.operation() + "/apply",
            place,
            "layout",
            List.of(
                "Hub(op == " + Drl.quote(operation.operation()) + ", form == \"apply\", $v: v)"),
            wants(first.layoutMap())));
  }

  /** Whether an entry may serve a constructor. */
  private static boolean isBuilt(Variant entry) {
    return entry.when().stream()
        .flatMap(text -> GuardParser.parse(text.text()).stream())
        .noneMatch(
            guard ->
                guard.subject().equals("open")
                    || GuardPatterns.onHub(guard).equals("form != \"layer\""));
  }

  private static Map<String, String> plain(Map<String, Text> map) {
    Map<String, String> plain = new java.util.TreeMap<>();
    map.forEach((name, layout) -> plain.put(name, layout.text()));
    return plain;
  }

  private static List<String> wants(Map<String, Text> map) {
    return map.entrySet().stream()
        .map(
            entry ->
                "insert(new HubWants($v, %s, %s));"
                    .formatted(Drl.quote(entry.getKey()), Drl.quote(entry.getValue().text())))
        .toList();
  }
}
