package org.mlswitcheroo.core.lowering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Axes that are not neighbours: they are brought to the end. */
final class SpreadAxes {
  private final List<Long> axes;

  private SpreadAxes(List<Long> axes) {
    this.axes = axes;
  }

  /** The axes of an argument that are not neighbours, absent when they are or are not known. */
  static Optional<SpreadAxes> of(Value value) {
    List<Long> axes = new ArrayList<>();
    if (!(value instanceof Value.Items items)) {
      return Optional.empty();
    }
    for (Value each : items.values()) {
      if (each.whole().isEmpty()) {
        return Optional.empty();
      }
      axes.add(each.whole().get());
    }
    axes.sort(Long::compare);
    boolean spread = false;
    for (int i = 1; i < axes.size(); i++) {
      spread |= axes.get(i) != axes.get(i - 1) + 1;
    }
    boolean mixed = !axes.isEmpty() && axes.get(0) < 0 && axes.get(axes.size() - 1) >= 0;
    return spread && !mixed ? Optional.of(new SpreadAxes(axes)) : Optional.empty();
  }

  /** The axes when they are at the end. */
  Value last() {
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < axes.size(); i++) {
      values.add(new Value.Const((long) i - axes.size()));
    }
    return new Value.Items(values);
  }

  /** A copy of an array in which the axes are at the end. */
  Value moved(LaunchPlan plan, String op, Value.Tensor x) {
    String strides =
        HostText.filled(
            "(prod(S[1:]), prod(S[2:]), prod(S[3:]), prod(S[4:]), prod(S[5:]), prod(S[6:]))[:len(S)]",
            Map.of("S", x.shape()));
    return StridedCopy.of(plan, op, x, order(x.shape()), order(strides), "0");
  }

  private String order(String tuple) {
    String all = HostText.closed(tuple);
    List<String> parts = others(all);
    axes.forEach(axis -> parts.add(all + "[" + axis + "]"));
    return "(" + String.join(", ", parts) + ")";
  }

  /** The other axes, between them what stands for the axes. */
  private List<String> others(String all) {
    List<String> parts = new ArrayList<>();
    parts.add("*" + all + "[:" + axes.get(0) + "]");
    for (int i = 0; i + 1 < axes.size(); i++) {
      parts.add("*" + all + "[" + (axes.get(i) + 1) + ":" + axes.get(i + 1) + "]");
    }
    parts.add("*" + all + "[" + axes.get(axes.size() - 1) + ":][1:]");
    return parts;
  }

  /** A shape in which the axes are one. */
  String kept(String shape) {
    return "(" + String.join(", 1, ", others(HostText.closed(shape))) + ")";
  }
}
