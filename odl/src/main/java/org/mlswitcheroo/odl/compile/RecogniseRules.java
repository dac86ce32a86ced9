package org.mlswitcheroo.odl.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mlswitcheroo.odl.model.Dialect;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.Place;
import org.mlswitcheroo.odl.model.Source;
import org.mlswitcheroo.odl.model.Variant;
import org.mlswitcheroo.odl.read.Problems;

/**
 * Writes the rules that recognise an operation in a source dialect, one for each name that means
 * it.
 */
final class RecogniseRules {
  private final Operation operation;
  private final String dialect;
  private final String tensor;
  private final Variant variant;
  private final Set<String> atOnce;
  private final Set<String> elsewhere;
  private final boolean strict;
  private final SourceSpec spec;
  private final List<Rule> rules = new ArrayList<>();

  /**
   * Makes a writer.
   *
   * @param elsewhere interfaces that tables speak of; none where calls may have arguments that
   *     nothing is known of
   */
  RecogniseRules(
      Operation operation,
      Dialect dialect,
      String tensor,
      Set<String> magic,
      Variant variant,
      Set<String> atOnce,
      Problems problems,
      Optional<Set<String>> elsewhere) {
    this.strict = elsewhere.isPresent();
    this.elsewhere = elsewhere.orElse(Set.of());
    this.operation = operation;
    this.atOnce = atOnce;
    this.dialect = dialect.dialect();
    this.tensor = tensor;
    this.variant = variant;
    this.spec = new SourceSpec(operation, variant, magic, aliases(dialect), problems);
  }

  /** Other names of parameters, which the dialect gives as {@code dim=axis}. */
  private static Map<String, String> aliases(Dialect dialect) {
    Map<String, String> aliases = new HashMap<>();
    Optional.ofNullable(dialect.traits().get("keyword_alias")).stream()
        .flatMap(text -> Stream.of(text.text().split("\\s+")))
        .map(pair -> pair.split("=", 2))
        .forEach(pair -> aliases.merge(pair[0], pair[1], (a, b) -> a + "/" + b));
    return aliases;
  }

  /** The rule of an interface that only is read. */
  Rule reading() {
    Source api = variant.api().get(0);
    add("/" + api.name(), api.place(), api.name(), spec.function(api.signature()));
    return rules.get(0);
  }

  /** The rules in the order of the variant's keys. */
  List<Rule> rules() {
    if (variant.isRecognised()) {
      apis();
    }
    for (List<Source> names : List.of(variant.methods(), variant.inplace())) {
      for (Source method : names) {
        add(
            "/" + method.name(),
            method.place(),
            tensor + "." + method.name(),
            spec.method(method.signature()));
      }
    }
    for (Source attribute : variant.attributes()) {
      add(
          "/" + attribute.name(),
          attribute.place(),
          tensor + "." + attribute.name(),
          spec.attribute());
    }
    boolean first = true;
    for (Source layer : variant.layer()) {
      String suffix = first ? "/layer" : "/layer/" + layer.name();
      add(suffix, layer, "liftLayer");
      add(suffix + "-apply", layer.place(), layer.name() + "()", spec.call());
      first = false;
    }
    for (Source layer : variant.atOnce()) {
      add("/at-once/" + layer.name(), layer, "liftApplied");
    }
    return rules;
  }

  /** The rule of a class, whose instance may be called where it is built. */
  private void add(String suffix, Source layer, String verb) {
    String held = Drl.quote(spec.layer(layer.signature())) + ", " + Drl.quote(spec.call());
    addRule(suffix, layer.place(), verb, layer.name(), held);
  }

  private void apis() {
    boolean first = true;
    for (Source api : variant.api()) {
      String suffix = first ? "" : "/" + api.name();
      boolean held = atOnce.contains(api.name());
      String verb = !operation.isLayer() ? "lift" : held ? "liftHeld" : "liftModule";
      add(suffix, api.place(), verb, api.name(), spec.function(api.signature()));
      if (operation.isLayer()) {
        add(suffix + "/apply", api.place(), api.name() + "()", spec.call());
      }
      first = false;
    }
  }

  private void add(String suffix, Place place, String fqn, String signature) {
    add(suffix, place, "lift", fqn, signature);
  }

  private void add(String suffix, Place place, String verb, String fqn, String signature) {
    addRule(suffix, place, verb, fqn, Drl.quote(signature));
  }

  private void addRule(String suffix, Place place, String verb, String fqn, String signatures) {
    if (elsewhere.contains(fqn)) {
      return; // a table says what it means
    }
    boolean whole = strict && verb.equals("lift") && !operation.isLayer() && !fqn.endsWith("()");
    rules.add(
        new Rule(
            "recognise/" + dialect + "/" + operation.operation() + suffix,
            place,
            "resolve",
            List.of("ApiUse(fqn == " + Drl.quote(fqn) + ", $n: node, $f: form)"),
            List.of(
                "rewrite.%s($n, $f, %s, %s);"
                    .formatted(
                        whole ? "liftOne" : verb, Drl.quote(operation.operation()), signatures))));
  }
}
