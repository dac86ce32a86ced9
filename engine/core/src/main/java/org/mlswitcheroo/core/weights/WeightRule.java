package org.mlswitcheroo.core.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How one framework stores a weight of the hub: under a name, under several that are put together,
 * or not at all.
 */
record WeightRule(
    List<String> names,
    String combine,
    int axis,
    List<Integer> permute,
    String axes,
    List<Integer> reshape) {
  /** How the hub orders the axes of a weight of any rank: out, in, and those of the kernel. */
  private static final String HUB = "OI*";

  static WeightRule of(Map<String, Object> json) {
    List<String> names = new ArrayList<>(texts(json, "names"));
    String name = json.getOrDefault("name", "").toString();
    if (!name.isEmpty()) {
      names.add(name);
    }
    return new WeightRule(
        names,
        json.getOrDefault("combine", "concat").toString(),
        (Integer) json.getOrDefault("axis", 0),
        texts(json, "permute").stream().map(Integer::valueOf).toList(),
        json.getOrDefault("axes", HUB).toString(),
        texts(json, "reshape").stream().map(Integer::valueOf).toList());
  }

  static List<String> texts(Map<String, Object> json, String key) {
    List<?> values = (List<?>) json.getOrDefault(key, List.of());
    return values.stream().map(String::valueOf).toList();
  }

  /** The weights of the target that are made of the source's weight by this rule. */
  List<ParamRow> to(WeightRule target) {
    boolean several = names.size() > 1;
    boolean divided = target.names.size() > 1;
    if (!reshape.isEmpty() || several && !permute.isEmpty()) {
      throw new IllegalArgumentException(
          "the weight (" + names + ") of the source is reshaped\nMaybe write a custom rule.");
    }
    if (divided && !target.combine.equals("concat")) {
      throw new IllegalArgumentException(
          "("
              + target.combine
              + ") of the weights ("
              + target.names
              + ") cannot be undone\n"
              + "Maybe write concat, or a custom rule.");
    }
    OptionalInt along = combine.equals("sum") ? OptionalInt.empty() : OptionalInt.of(axis);
    Optional<Change.Merge> merge =
        several ? Optional.of(new Change.Merge(combine, along)) : Optional.empty();
    List<List<Integer>> orders = orders(target);
    List<ParamRow> rows = new ArrayList<>();
    for (int i = 0; i < target.names.size(); i++) {
      Change change =
          new Change(
              merge,
              divided
                  ? Optional.of(new Change.Part(i, target.names.size(), target.axis))
                  : Optional.empty(),
              orders,
              target.reshape.isEmpty() ? Optional.empty() : Optional.of(target.reshape));
      rows.add(new ParamRow(target.names.get(i), names, change));
    }
    return rows;
  }

  /** The orders of the axes that make the target's weight, one for each rank. */
  private List<List<Integer>> orders(WeightRule target) {
    if (!axes.equals(target.axes)) {
      return IntStream.rangeClosed(1, 3)
          .mapToObj(kernel -> order(spread(axes, kernel), spread(target.axes, kernel)))
          .toList();
    }
    List<Integer> order = order(target.permute);
    return order.isEmpty() ? List.of() : List.of(order);
  }

  private static List<Integer> order(String from, String to) {
    return to.chars().mapToObj(from::indexOf).toList();
  }

  /** A digit for each axis of the kernel. */
  private static String spread(String axes, int kernel) {
    return axes.replace("*", "123".substring(0, kernel));
  }

  /** From the order of this framework to that of another; both are told from the hub's. */
  private List<Integer> order(List<Integer> other) {
    if (permute.isEmpty()) {
      return other;
    }
    int[] inverse = new int[permute.size()];
    for (int i = 0; i < inverse.length; i++) {
      inverse[permute.get(i)] = i;
    }
    List<Integer> axes = new ArrayList<>();
    if (permute.equals(other)) {
      return axes;
    }
    for (int i = 0; i < inverse.length; i++) {
      axes.add(inverse[other.isEmpty() ? i : other.get(i)]);
    }
    return axes;
  }
}
