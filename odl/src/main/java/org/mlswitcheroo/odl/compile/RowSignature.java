package org.mlswitcheroo.odl.compile;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.StdArg;

/**
 * Writes the parameters of an installed interface under the names of a row. Every parameter is
 * there: as an argument of the operation, as one without a meaning, or as one that the call may
 * only give the default of.
 */
final class RowSignature {
  /** Defaults that say nothing. */
  private static final Set<String> NOTHING = Set.of("", "...", "None", "False", "<no value>");

  private final Operation operation;
  private final List<RowEntry> entries;
  private final Set<String> ignored;

  RowSignature(Operation operation, List<RowEntry> entries, Set<String> ignored) {
    this.operation = operation;
    this.entries = entries;
    this.ignored = ignored;
  }

  /** An interface that hides its parameters in {@code *args} has those of the row. */
  static String opened(String call, List<RowEntry> entries) {
    boolean hides = call.startsWith("*args") && entries.stream().noneMatch(RowEntry::isMatch);
    boolean spread = entries.stream().anyMatch(entry -> entry.names().contains("args"));
    if (!hides || spread || entries.isEmpty()) {
      return call;
    }
    String names =
        entries.stream()
            .filter(entry -> !entry.isFixed() && !entry.isIgnored())
            .map(entry -> entry.names().get(0))
            .collect(Collectors.joining(", "));
    return names + ", *" + call.substring("*args".length());
  }

  /** The specification of a call; of a method the first parameter is the receiver. */
  String text(List<Parameter> call, boolean isMethod) {
    Spec spec = new Spec();
    Set<String> seen = new HashSet<>();
    boolean first = isMethod;
    for (Parameter parameter : call) {
      Optional<RowEntry> entry =
          first
              ? entries.stream().findFirst()
              : entries.stream().filter(each -> isMeant(each, parameter, call)).findFirst();
      if (parameter.isBar()) {
        spec.bar();
      } else if (parameter.star().equals("**")) {
        continue; // what it may be is not known
      } else if (entry.isPresent() && entry.get().isIgnored()) {
        spec.add("-" + parameter.name());
      } else if (entry.isPresent() && entry.get().isMatch()) {
        String sign = parameter.fallback().equals(entry.get().value()) ? "!" : "?";
        String name = parameter.name(); // its own hub name: the operation may have one of that name
        spec.add(sign + "_" + name + "=" + name + ":" + entry.get().value());
      } else if (entry.isPresent()) {
        seen.add(entry.get().hub());
        spec.add(
            parameter.star()
                + named(entry.get(), first ? "" : parameter.name())
                + (first ? "" : absence(entry.get(), parameter)));
      } else if (ignored.contains(parameter.name())) {
        spec.add("-" + parameter.name());
      } else if (parameter.star().isEmpty()) {
        String fallback = parameter.fallback();
        spec.add("!" + parameter.name() + (fallback.isEmpty() ? "" : ":" + fallback));
      }
      if (parameter.star().equals("*")) {
        spec.bar();
      }
      first = false;
    }
    spec.bar();
    for (RowEntry entry : entries) {
      if (entry.isFixed()) {
        spec.add("~" + entry.hub() + "::" + entry.value());
      }
    }
    unnamed(spec, seen);
    return spec.toString();
  }

  /** An entry means the first of its names that the interface has. */
  private static boolean isMeant(RowEntry entry, Parameter parameter, List<Parameter> call) {
    return !entry.isFixed()
        && entry.names().stream()
            .filter(name -> call.stream().anyMatch(each -> each.name().equals(name)))
            .findFirst()
            .filter(parameter.name()::equals)
            .isPresent();
  }

  private static String named(RowEntry entry, String name) {
    return name.isEmpty() || entry.hub().equals(name) ? entry.hub() : entry.hub() + "=" + name;
  }

  /** What leaving a parameter out means: the installed default, unless it says nothing. */
  private String absence(RowEntry entry, Parameter parameter) {
    if (entry.isNeeded()) {
      return ":!";
    }
    if (!parameter.star().isEmpty()) {
      return "";
    }
    if (entry.value().equals("?")) {
      return ":?";
    }
    if (!entry.value().isEmpty()) {
      return "::" + entry.value();
    }
    String fallback = parameter.fallback();
    boolean same =
        operation.arg(entry.hub()).flatMap(StdArg::python).filter(fallback::equals).isPresent();
    if (same) {
      return ":" + fallback;
    }
    if (fallback.equals("None")) {
      return ":?";
    }
    return NOTHING.contains(fallback) ? "" : "::" + fallback;
  }

  /** What a row does not name has its default in the hub, so that guards can ask for it. */
  private void unnamed(Spec spec, Set<String> seen) {
    for (StdArg arg : operation.stdArgs()) {
      boolean fixed =
          entries.stream().anyMatch(each -> !each.isMatch() && each.hub().equals(arg.name()));
      String fallback = arg.python().orElse("");
      if (!fixed && !seen.contains(arg.name()) && !arg.isVariadic() && !fallback.isEmpty()) {
        spec.add("~" + arg.name() + ":" + fallback);
      }
    }
  }
}
