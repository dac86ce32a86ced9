package org.mlswitcheroo.core.listing.op;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which element of an array belongs to element {@code i} of the result: {@code i / inner % outer}.
 *
 * @param inner elements of the result that share one, absent where it is 1
 * @param outer length of the array, absent where it is as long as the result
 */
record Placement(Optional<Source> inner, Optional<Source> outer, boolean single) {
  static final Placement SAME = new Placement(Optional.empty(), Optional.empty(), false);
  static final Placement ONE = new Placement(Optional.empty(), Optional.empty(), true);

  boolean same() {
    return !single && inner.isEmpty() && outer.isEmpty();
  }

  int at(int i, double[] numbers, int[] grid) {
    if (single) {
      return 0;
    }
    int place = inner.isEmpty() ? i : (int) (i / inner.get().value(numbers, grid));
    return outer.isEmpty() ? place : (int) (place % outer.get().value(numbers, grid));
  }

  /** How an array of some length may lie beside a result, the simplest first. */
  static List<Placement> possible(
      Kernel kernel, Geometry geometry, int length, int all, Probe probe) {
    List<Placement> found = new ArrayList<>();
    if (length == all) {
      found.add(SAME);
    }
    if (length == 1) {
      found.add(ONE);
    }
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < kernel.signature().numbers().size(); i++) {
      if (!kernel.signature().numbers().get(i).real()) {
        sources.add(Source.number(i));
      }
    }
    geometry.free().forEach(axis -> sources.add(Source.axis(axis)));
    for (Source outer : sources) {
      if (outer.value(probe.numbers(), probe.grid()) == length) {
        found.add(new Placement(Optional.empty(), Optional.of(outer), false));
      }
    }
    for (Source inner : sources) {
      double size = inner.value(probe.numbers(), probe.grid());
      if (size * length == all) {
        found.add(new Placement(Optional.of(inner), Optional.empty(), false));
      }
      for (Source outer : sources) {
        if (outer.value(probe.numbers(), probe.grid()) == length && !outer.equals(inner)) {
          found.add(new Placement(Optional.of(inner), Optional.of(outer), false));
        }
      }
    }
    return found;
  }
}
