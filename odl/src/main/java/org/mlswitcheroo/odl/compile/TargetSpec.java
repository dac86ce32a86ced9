package org.mlswitcheroo.odl.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mlswitcheroo.odl.model.ArgMapping;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.StdArg;
import org.mlswitcheroo.odl.model.Text;
import org.mlswitcheroo.odl.model.Variant;
import org.mlswitcheroo.odl.read.Problems;

/** Builds the parameters of a target interface: hub names in the order of its parameters. */
final class TargetSpec {
  /** An entry: a hub argument and the parameter that takes it. */
  record Entry(String hub, String star, String name, String fallback, boolean keyword) {}

  private final Operation operation;
  private final Variant variant;
  private final Set<String> magic;
  private final Problems problems;

  /**
   * Makes a builder.
   *
   * @param magic parameters that rules of the dialect fill in, such as {@code rngs}
   */
  TargetSpec(Operation operation, Variant variant, Set<String> magic, Problems problems) {
    this.operation = operation;
    this.variant = variant;
    this.magic = magic;
    this.problems = problems;
  }

  /** The specification text. */
  String text() {
    Spec spec = new Spec();
    for (Entry entry : entries()) {
      if (entry.keyword()) {
        spec.bar();
      }
      spec.add(entry.star(), entry.hub(), entry.name(), entry.fallback());
    }
    variant.injectArgs().forEach((name, text) -> spec.add("+" + name + "=" + text.text()));
    return spec.toString();
  }

  /** The same call as a template, for where something must be written around it. */
  String template(String callee) {
    StringBuilder text = new StringBuilder(callee).append('(');
    String comma = "";
    boolean keyword = false;
    for (Entry entry : entries()) {
      boolean optional = !entry.fallback().isEmpty() || hasDefault(entry.hub());
      keyword = keyword || entry.keyword() || optional;
      String hole = "{" + entry.star() + entry.hub() + "}";
      text.append(comma)
          .append(keyword && entry.star().isEmpty() ? entry.name() + "=" + hole : hole);
      comma = ", ";
    }
    for (Map.Entry<String, Text> injected : variant.injectArgs().entrySet()) {
      text.append(comma).append(injected.getKey()).append('=').append(injected.getValue().text());
      comma = ", ";
    }
    return text.append(')').toString();
  }

  /** The hub arguments that get a parameter, in order. */
  List<Entry> entries() {
    return variant.signature().isPresent() ? written(variant.signature().get()) : listed();
  }

  private boolean hasDefault(String hub) {
    return operation.arg(hub).flatMap(StdArg::python).isPresent();
  }

  private List<Entry> listed() {
    Set<String> packed = new TreeSet<>(variant.packToTuple().stream().map(Text::text).toList());
    return operation.stdArgs().stream()
        .filter(arg -> !mapping(arg.name()).map(ArgMapping::isDropped).orElse(false))
        .map(
            arg ->
                new Entry(
                    arg.name(),
                    arg.isVariadic() && !packed.contains(arg.name()) ? "*" : "",
                    name(arg.name()),
                    fallback(arg.name(), ""),
                    false))
        .toList();
  }

  private List<Entry> written(Text signature) {
    Map<String, String> hubs = new HashMap<>();
    for (StdArg arg : operation.stdArgs()) {
      if (!mapping(arg.name()).map(ArgMapping::isDropped).orElse(false)) {
        hubs.put(name(arg.name()), arg.name());
      }
    }
    List<Entry> entries = new java.util.ArrayList<>();
    boolean keyword = false;
    for (Parameter parameter : Parameter.list(signature.text())) {
      String hub = hubs.get(parameter.name());
      if (hub != null) {
        entries.add(
            new Entry(
                hub,
                parameter.star(),
                parameter.name(),
                fallback(hub, parameter.fallback()),
                keyword));
        keyword |= parameter.star().equals("*");
        continue;
      }
      keyword = true;
      boolean needed = parameter.star().isEmpty() && parameter.fallback().isEmpty();
      if (needed
          && !magic.contains(parameter.name())
          && !variant.injectArgs().containsKey(parameter.name())) {
        problems.unknown(
            signature.place(),
            "ODL-SIGNATURE-UNKNOWN",
            "the parameter ("
                + parameter.name()
                + ") has no default and is no argument of "
                + operation.operation()
                + " ("
                + String.join(", ", new TreeSet<>(hubs.keySet()))
                + ").",
            parameter.name(),
            hubs.keySet());
      }
    }
    return entries;
  }

  private Optional<ArgMapping> mapping(String hub) {
    return Optional.ofNullable(variant.args().get(hub));
  }

  private String name(String hub) {
    return mapping(hub).map(ArgMapping::name).filter(name -> !name.isEmpty()).orElse(hub);
  }

  private String fallback(String hub, String written) {
    String type = operation.arg(hub).map(StdArg::type).orElse("");
    return mapping(hub)
        .flatMap(ArgMapping::fallback)
        .map(value -> value.python(type))
        .orElse(written);
  }
}
