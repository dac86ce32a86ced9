package org.mlswitcheroo.core.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * How the target's weight is made of the source's: merge, then take a part, then move the axes,
 * then reshape. Immutable.
 *
 * @param merge how several weights of the source make one, if there are several
 * @param part one of equal parts along an axis
 * @param orders orders of the axes, at most one for each rank; none keeps them
 * @param shape the last step; -1 at most once
 */
public record Change(
    Optional<Merge> merge,
    Optional<Part> part,
    List<List<Integer>> orders,
    Optional<List<Integer>> shape) {
  /** The weight as it is. */
  public static final Change SAME =
      new Change(Optional.empty(), Optional.empty(), List.of(), Optional.empty());

  /** Several weights in one; a sum has no axis. */
  public record Merge(String how, OptionalInt axis) {}

  /** Part {@code index} of {@code count} along {@code axis}. */
  public record Part(int index, int count, int axis) {}

  public Change {
    orders = orders.stream().map(List::copyOf).toList();
    shape = shape.map(List::copyOf);
  }

  /** Only an order of the axes. */
  public static Change permuted(Integer... order) {
    return new Change(
        Optional.empty(), Optional.empty(), List.of(List.of(order)), Optional.empty());
  }

  /**
   * This change for the ranks that it knows and the other one for its own ranks; empty if they
   * disagree on a rank or on anything else.
   */
  Optional<Change> and(Change other) {
    List<List<Integer>> both = new ArrayList<>(orders);
    for (List<Integer> order : other.orders) {
      if (both.contains(order)) {
        continue;
      }
      if (both.stream().anyMatch(known -> known.size() == order.size())) {
        return Optional.empty();
      }
      both.add(order);
    }
    both.sort((a, b) -> Integer.compare(a.size(), b.size()));
    boolean comparable =
        orders.isEmpty() == other.orders.isEmpty()
            && merge.equals(other.merge)
            && part.equals(other.part)
            && shape.equals(other.shape);
    return comparable ? Optional.of(new Change(merge, part, both, shape)) : Optional.empty();
  }

  /** The expression for it with the functions of the template. */
  String python() {
    List<String> inside = new ArrayList<>();
    orders.forEach(order -> inside.add(tuple(order)));
    shape.ifPresent(sizes -> inside.add("shape=" + tuple(sizes)));
    String text = inside.isEmpty() ? "same" : "axes(" + String.join(", ", inside) + ")";
    if (part.isPresent()) {
      Part p = part.get();
      text = "part(" + p.index + ", " + p.count + ", " + p.axis + last(text) + ")";
    }
    return merge.isPresent() ? "merged(" + combination(merge.get()) + last(text) + ")" : text;
  }

  private static String last(String change) {
    return change.equals("same") ? "" : ", " + change;
  }

  private static String combination(Merge merge) {
    if (merge.how.equals("sum")) {
      return "sum";
    }
    String function = merge.how.equals("stack") ? "np.stack" : "np.concatenate";
    return "lambda arrays: " + function + "(arrays, " + merge.axis.orElse(0) + ")";
  }

  private static String tuple(List<Integer> numbers) {
    String inside = numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return "(" + inside + (numbers.size() == 1 ? ",)" : ")");
  }
}
