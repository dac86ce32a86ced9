package org.mlswitcheroo.odl.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlswitcheroo.odl.compile.NamedCall;
import org.mlswitcheroo.odl.compile.Parameter;
import org.mlswitcheroo.odl.compile.Spelling;
import org.mlswitcheroo.odl.compile.Uses;
import org.mlswitcheroo.odl.model.ArgMapping;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.Place;
import org.mlswitcheroo.odl.model.Source;
import org.mlswitcheroo.odl.model.Text;
import org.mlswitcheroo.odl.model.Variant;
import org.mlswitcheroo.odl.read.Knowledge;
import org.mlswitcheroo.odl.read.Problems;
import org.mlswitcheroo.semantics.snapshot.Snapshots;

/**
 * Checks the interfaces, parameters, their places and defaults that variants name against the
 * snapshots of the frameworks. What lies outside of every module that was looked at is not checked.
 */
public final class SnapshotCheck {
  private static final Pattern DOTTED =
      Pattern.compile("(?<![\\w.}\\])'\"])([A-Za-z_]\\w*)((?:\\.\\w+)+)");
  private static final Pattern REPEATED = Pattern.compile("\\[([^,]+)(?:, \\1)*]");

  private final Knowledge knowledge;
  private final Snapshots snapshots;
  private final Problems problems;

  /** Makes a check that reports to a collection. */
  public SnapshotCheck(Knowledge knowledge, Snapshots snapshots, Problems problems) {
    this.knowledge = knowledge;
    this.snapshots = snapshots;
    this.problems = problems;
  }

  /** Checks all operations. */
  public void run() {
    for (Operation operation : knowledge.operations().values()) {
      for (Map.Entry<String, Variant> entry : new TreeMap<>(operation.variants()).entrySet()) {
        variant(operation, entry.getKey(), entry.getValue());
        entry.getValue().choose().forEach(each -> variant(operation, entry.getKey(), each));
      }
    }
  }

  private void variant(Operation operation, String dialect, Variant variant) {
    for (Source api : variant.api()) {
      path(api.place(), api.name());
      parameters(api, api.signature().or(variant::signature));
      if (api.signature().isEmpty() && variant.signature().isEmpty()) {
        names(operation, variant, api);
      }
    }
    variant.layer().forEach(layer -> path(layer.place(), layer.name()));
    Spelling spelling = Spelling.of(knowledge, dialect);
    Uses.templates(variant).forEach(text -> template(text, spelling));
  }

  private void path(Place place, String path) {
    String module = path.substring(0, Math.max(0, path.lastIndexOf('.')));
    if (!module.isEmpty()
        && !path.startsWith("_", module.length() + 1)
        && !snapshots.below(module).isEmpty()
        && !snapshots.has(path)) {
      problems.unknown(
          place,
          "ODL-SNAPSHOT-API",
          "the snapshot of the framework has no (" + path + ").",
          path,
          snapshots.below(module));
    }
  }

  private void template(Text text, Spelling spelling) {
    DOTTED
        .matcher(text.text())
        .results()
        .flatMap(found -> spelling.path(found.group()).stream())
        .forEach(path -> path(text.place(), path));
    for (NamedCall call : NamedCall.in(text.text())) {
      spelling.path(call.name()).ifPresent(path -> keywords(text.place(), path, call.keywords()));
    }
  }

  private void keywords(Place place, String path, List<String> keywords) {
    Optional<Map<String, Set<String>>> known = known(path);
    for (String each : keywords) {
      known.ifPresent(all -> parameter(place, path, new Parameter("", each, ""), all, true));
    }
  }

  /** The parameters of a written signature: they exist, and their defaults are these. */
  private void parameters(Source api, Optional<Text> signature) {
    Optional<Map<String, Set<String>>> known = known(api.name());
    if (signature.isEmpty() || known.isEmpty()) {
      return;
    }
    boolean first = true;
    for (Parameter each : Parameter.list(signature.get().text())) {
      if (!first && each.star().isEmpty() && !each.name().startsWith("_")) {
        // an alias may stand for other arguments than its interface has by default
        parameter(
            signature.get().place(), api.name(), each, known.get(), api.signature().isEmpty());
      }
      first = false;
    }
    positions(api, signature.get());
  }

  /** The places of the parameters that are passed by position. */
  private void positions(Source api, Text signature) {
    List<List<String>> ways =
        snapshots.parameters(api.name()).stream().map(SnapshotCheck::placed).toList();
    List<String> said = placed(signature.text());
    for (int i = 0; i < said.size(); i++) {
      int at = i;
      String name = said.get(i);
      boolean right = ways.stream().anyMatch(way -> at < way.size() && way.get(at).equals(name));
      boolean known = ways.stream().anyMatch(way -> way.contains(name));
      if (known && !right) {
        problems.add(
            signature.place(),
            "ODL-SNAPSHOT-POSITION",
            "(%s) is not parameter %d of (%s), which takes (%s) by position."
                .formatted(name, at + 1, api.name(), String.join(", ", ways.get(0))),
            "Maybe write the parameters in its order, or a star before those given by name.");
        return;
      }
    }
  }

  /** The names of the parameters that may be passed by position, in order. */
  private static List<String> placed(String signature) {
    return Parameter.list(signature).stream()
        .takeWhile(each -> each.star().isEmpty())
        .map(Parameter::name)
        .toList();
  }

  private void parameter(
      Place place,
      String path,
      Parameter parameter,
      Map<String, Set<String>> known,
      boolean defaults) {
    Set<String> fallbacks = known.get(parameter.name());
    if (fallbacks == null && !defaults && !parameter.fallback().isEmpty()) {
      return; // a value that is always meant
    }
    if (fallbacks == null) {
      problems.unknown(
          place,
          "ODL-SNAPSHOT-PARAMETER",
          "(%s) has no parameter (%s); it has (%s)."
              .formatted(path, parameter.name(), String.join(", ", known.keySet())),
          parameter.name(),
          known.keySet());
    } else if (defaults
        && !parameter.fallback().isEmpty()
        && fallbacks.stream().noneMatch(each -> same(parameter.fallback(), each))) {
      problems.add(
          place,
          "ODL-SNAPSHOT-DEFAULT",
          "the default of (%s) in (%s) is (%s), not (%s)."
              .formatted(
                  parameter.name(), path, String.join(" or ", fallbacks), parameter.fallback()));
    }
  }

  private static boolean same(String said, String known) {
    return known.equals("...") || number(said.replace('"', '\'')).equals(number(known));
  }

  private static String number(String text) {
    Matcher repeated = REPEATED.matcher(text); // [1, 1] says what 1 says
    String plain = text.equals("[]") ? "None" : repeated.matches() ? repeated.group(1) : text;
    try {
      return Double.toString(Double.parseDouble(plain));
    } catch (NumberFormatException e) {
      return plain.replace(" ", "");
    }
  }

  /** The names that arguments are mapped to. */
  private void names(Operation operation, Variant variant, Source api) {
    Optional<Map<String, Set<String>>> known = known(api.name());
    for (Map.Entry<String, ArgMapping> arg : variant.args().entrySet()) {
      String name = arg.getValue().name();
      boolean variadic = operation.arg(arg.getKey()).map(each -> each.isVariadic()).orElse(false);
      if (!name.isEmpty() && !variadic && known.isPresent() && !known.get().containsKey(name)) {
        problems.unknown(
            arg.getValue().place(),
            "ODL-SNAPSHOT-PARAMETER",
            "(%s) has no parameter (%s); it has (%s)."
                .formatted(api.name(), name, String.join(", ", known.get().keySet())),
            name,
            known.get().keySet());
      }
    }
  }

  /** Parameters and their defaults; empty when they are not known or any name is taken. */
  private Optional<Map<String, Set<String>>> known(String path) {
    Map<String, Set<String>> names = new TreeMap<>();
    Map<String, Integer> with = new HashMap<>();
    List<String> ways = snapshots.parameters(path);
    for (String each : ways) {
      for (Parameter parameter : Parameter.list(each)) {
        if (!parameter.star().isEmpty() && !parameter.isBar()) {
          return Optional.empty();
        }
        names.computeIfAbsent(parameter.name(), name -> new TreeSet<>()).add(parameter.fallback());
        with.merge(parameter.name(), 1, Integer::sum);
      }
    }
    for (Map.Entry<String, Set<String>> each : names.entrySet()) {
      if (with.getOrDefault(each.getKey(), 0) < ways.size()) {
        each.getValue().add("..."); // it may be left out
      }
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }
}
