package org.mlswitcheroo.odl.compile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlswitcheroo.odl.model.ArgMapping;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.Place;
import org.mlswitcheroo.odl.model.StdArg;
import org.mlswitcheroo.odl.model.Text;
import org.mlswitcheroo.odl.model.Variant;
import org.mlswitcheroo.odl.read.Problems;

/** Builds the signature of a source interface: its parameters in order, under their hub names. */
final class SourceSpec {
  private final Operation operation;
  private final Variant variant;
  private final Set<String> magic;
  private final Map<String, String> aliases;
  private final Problems problems;
  private final Map<String, String> hubNames = new HashMap<>();
  private final Set<String> ignored = new HashSet<>();

  /**
   * Makes a builder.
   *
   * @param magic parameters that rules of the dialect fill in, such as {@code rngs}
   * @param aliases other names of parameters, with a slash between them
   */
  SourceSpec(
      Operation operation,
      Variant variant,
      Set<String> magic,
      Map<String, String> aliases,
      Problems problems) {
    this.operation = operation;
    this.variant = variant;
    this.magic = magic;
    this.aliases = aliases;
    this.problems = problems;
    for (List<StdArg> args : List.of(operation.call(), operation.stdArgs())) {
      args.forEach(arg -> name(arg.name()).ifPresent(name -> hubNames.put(name, arg.name())));
    }
    variant.ignored().forEach(name -> ignored.add(name.text()));
  }

  /** The signature of a function or constructor. */
  String function(Optional<Text> own) {
    Optional<Text> signature = own.or(variant::signature);
    return (signature.isPresent()
            ? written(signature.get(), false)
            : listed(operation.stdArgs(), false, true))
        .toString();
  }

  /** The signature of a method or attribute: the receiver is the first argument. */
  String method(Optional<Text> own) {
    Optional<Text> signature = own.or(variant::signature);
    return (signature.isPresent()
            ? written(signature.get(), true)
            : listed(operation.stdArgs(), true, true))
        .toString();
  }

  /** The signature of an attribute, which has no arguments. */
  String attribute() {
    return operation.stdArgs().isEmpty() ? "" : operation.stdArgs().get(0).name();
  }

  /** The signature of the class whose instance does what the function does. */
  String layer(Optional<Text> own) {
    Optional<Text> signature = own.or(variant::layerArgs);
    List<StdArg> held = operation.stdArgs().stream().filter(arg -> !arg.isTensor()).toList();
    return (signature.isPresent() ? written(signature.get(), false) : listed(held, false, true))
        .toString();
  }

  /** The signature of a call of an instance. */
  String call() {
    List<StdArg> args =
        operation.isLayer()
            ? operation.call()
            : operation.stdArgs().stream().filter(StdArg::isTensor).toList();
    return listed(args, false, false).toString();
  }

  /** A name with its other names. */
  private String named(String name) {
    String others = aliases.get(name);
    return others == null ? name : name + "/" + others;
  }

  /** The sign of an argument of which an empty sequence is as none. */
  private String orEmpty(String hub) {
    return variant.absentIfEmpty().stream().anyMatch(name -> name.text().equals(hub)) ? "()" : "";
  }

  private Optional<String> name(String hub) {
    ArgMapping mapping = variant.args().get(hub);
    if (mapping == null) {
      return Optional.of(hub);
    }
    return mapping.name().isEmpty() ? Optional.empty() : Optional.of(mapping.name());
  }

  private Spec listed(List<StdArg> args, boolean method, boolean withIgnored) {
    Spec spec = new Spec();
    boolean first = method;
    for (StdArg arg : args) {
      Optional<String> name = name(arg.name());
      if (name.isPresent()) {
        String fallback = fallback(arg);
        spec.add(
            arg.isVariadic() ? "*" : "",
            arg.name(),
            first ? arg.name() : named(name.get()) + orEmpty(arg.name()),
            first ? "" : fallback);
        first = false;
      }
    }
    if (withIgnored) {
      if (method && !ignored.isEmpty()) {
        spec.bar();
      }
      variant.ignored().forEach(name -> spec.add("-" + name.text()));
    }
    return spec;
  }

  private Spec written(Text signature, boolean method) {
    Spec spec = new Spec();
    Set<String> seen = new HashSet<>();
    boolean first = method;
    for (Parameter parameter : Parameter.list(signature.text())) {
      seen.add(parameter.name());
      String hub = hubName(parameter.name(), signature);
      if (parameter.isBar()) {
        spec.bar();
      } else if (ignored.contains(parameter.name())) {
        spec.add("-" + parameter.name());
      } else if (parameter.star().equals("**")) {
        spec.add("**" + parameter.name());
      } else if (hub != null) {
        String names = first ? hub : named(parameter.name()) + orEmpty(hub);
        spec.add(parameter.star(), hub, names, parameter.fallback());
      } else {
        boolean needed = parameter.star().isEmpty() && parameter.fallback().isEmpty();
        if (needed && !magic.contains(parameter.name())) {
          unknown(signature.place(), parameter);
        }
        spec.bar();
      }
      first = false;
    }
    List<Text> rest =
        variant.ignored().stream().filter(name -> !seen.contains(name.text())).toList();
    if (!rest.isEmpty()) {
      spec.bar();
    }
    rest.forEach(name -> spec.add("-" + name.text()));
    unnamed(spec, seen);
    return spec;
  }

  /** The argument that a parameter is; in a signature of its own a name may also use hub names. */
  private @Nullable String hubName(String name, Text signature) {
    boolean own = variant.signature().filter(signature::equals).isEmpty();
    return hubNames.getOrDefault(name, own && operation.arg(name).isPresent() ? name : null);
  }

  /** What the signature does not name has its default in the hub, so that guards can ask for it. */
  private void unnamed(Spec spec, Set<String> seen) {
    boolean bar = true;
    for (StdArg arg : operation.stdArgs()) {
      Optional<String> name = name(arg.name());
      String fallback = fallback(arg);
      boolean named = name.isEmpty() || seen.contains(name.get()) || seen.contains(arg.name());
      if (!named && !arg.isTensor() && !arg.isVariadic() && !fallback.isEmpty()) {
        if (bar) {
          spec.bar();
          bar = false;
        }
        spec.add("~" + arg.name() + ":" + fallback);
      }
    }
  }

  private String fallback(StdArg arg) {
    ArgMapping mapping = variant.args().get(arg.name());
    return Optional.ofNullable(mapping)
        .flatMap(ArgMapping::fallback)
        .map(value -> value.python(arg.type()))
        .or(arg::python)
        .orElse("");
  }

  private void unknown(Place place, Parameter parameter) {
    problems.add(
        place,
        "ODL-SIGNATURE-UNKNOWN",
        "the parameter ("
            + parameter.star()
            + parameter.name()
            + ") is no argument of "
            + operation.operation()
            + " ("
            + String.join(", ", new java.util.TreeSet<>(hubNames.values()))
            + ").",
        "Maybe add it to ignored, or map it in args.");
  }
}
