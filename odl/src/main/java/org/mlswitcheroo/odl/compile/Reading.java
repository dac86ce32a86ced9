package org.mlswitcheroo.odl.compile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mlswitcheroo.odl.model.ArgMapping;
import org.mlswitcheroo.odl.model.Dialect;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.StdArg;
import org.mlswitcheroo.odl.model.Text;
import org.mlswitcheroo.odl.model.Variant;

/**
 * What an interface means.
 *
 * @param dialect the dialect that has the interface
 * @param variant a variant that is only a source
 */
record Reading(Dialect dialect, Operation operation, Variant variant) {
  /** The dotted path of the interface. */
  String path() {
    return variant.api().get(0).name();
  }

  /** The reading of one operation with the most parameters; of several, that with its name. */
  static Optional<Reading> one(String path, List<Reading> readings) {
    String name = plain(path.substring(path.lastIndexOf('.') + 1));
    List<Reading> named =
        readings.stream()
            .filter(reading -> plain(reading.operation().operation()).equals(name))
            .toList();
    List<Reading> left = named.isEmpty() ? readings : named;
    boolean isOne = left.stream().map(Reading::operation).distinct().count() == 1;
    return isOne
        ? left.stream()
            .max(
                Comparator.comparingLong(
                    reading ->
                        reading.variant().args().values().stream()
                            .filter(arg -> !arg.isDropped())
                            .count()))
        : Optional.empty();
  }

  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }

  /**
   * A signature in which what may be absent has no default, such as an axis: to leave it out is to
   * say nothing of it.
   */
  static Text signature(Operation operation, Map<String, ArgMapping> args, Text signature) {
    Map<String, String> absent = new HashMap<>();
    for (StdArg arg : operation.stdArgs()) {
      ArgMapping mapping = args.get(arg.name());
      absent.put(mapping == null ? arg.name() : mapping.name(), arg.python().orElse(""));
    }
    String text =
        Parameter.list(signature.text()).stream()
            .map(each -> each.star() + each.name() + left(each.fallback(), absent.get(each.name())))
            .collect(Collectors.joining(", "));
    return new Text(text, signature.place());
  }

  /** What leaving a parameter out means: its default where the hub has another one or none. */
  private static String left(String fallback, @Nullable String hub) {
    if (fallback.isEmpty() || hub == null) {
      return fallback.isEmpty() ? "" : "=" + fallback;
    }
    if (fallback.equals("None")) {
      return hub.isEmpty() ? "=?" : "=None";
    }
    boolean nothing = fallback.equals("...") || fallback.startsWith("<");
    if (nothing || hub.isEmpty() && fallback.equals("False")) {
      return "";
    }
    return (hub.equals(fallback) ? "=" : "=:") + fallback;
  }
}
