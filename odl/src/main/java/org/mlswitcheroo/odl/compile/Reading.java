package org.mlswitcheroo.odl.compile;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mlswitcheroo.odl.model.Dialect;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.Variant;

/**
 * What an interface means.
 *
 * @param dialect the dialect that has the interface
 * @param variant a variant that is only a source
 */
record Reading(Dialect dialect, Operation operation, Variant variant) {
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
}
