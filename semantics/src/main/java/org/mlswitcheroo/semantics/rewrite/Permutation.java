package org.mlswitcheroo.semantics.rewrite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Orders of axes: the element at a place is the axis that moves there. */
public final class Permutation {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+");

  private Permutation() {}

  /** The order that a text of {@code Permutes} gives to so many axes; empty if it is none. */
  static List<Integer> read(String order, int rank) {
    if (order.indexOf('_') >= 0) {
      return List.of();
    }
    List<Integer> numbers = new ArrayList<>();
    Matcher m = NUMBER.matcher(order);
    while (m.find()) {
      int axis = Integer.parseInt(m.group());
      numbers.add(axis < 0 ? axis + rank : axis);
    }
    if (numbers.stream().anyMatch(axis -> axis < 0 || axis >= rank)) {
      return List.of();
    }
    List<Integer> axes = new ArrayList<>(IntStream.range(0, rank).boxed().toList());
    if (order.startsWith("swap") && numbers.size() == 2) {
      Collections.swap(axes, numbers.get(0), numbers.get(1));
      return axes;
    }
    if (order.startsWith("move") && numbers.size() == 2) {
      axes.add(numbers.get(1), axes.remove((int) numbers.get(0)));
      return axes;
    }
    return numbers.size() == rank && numbers.stream().distinct().count() == rank
        ? numbers
        : List.of();
  }

  /** The order that a text of axes lists, of any number of axes. */
  public static List<Integer> of(String axes) {
    List<Integer> found = new ArrayList<>();
    Matcher m = NUMBER.matcher(axes);
    while (m.find()) {
      found.add(Integer.parseInt(m.group()));
    }
    return found;
  }

  /** The order that does what one does and then another. */
  public static List<Integer> then(List<Integer> first, List<Integer> second) {
    return second.stream().map(first::get).toList();
  }

  /** Whether nothing moves. */
  public static boolean same(List<Integer> axes) {
    return IntStream.range(0, axes.size()).allMatch(i -> axes.get(i) == i);
  }

  /** The tuple of an order. */
  public static String text(List<Integer> axes) {
    return axes.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
  }

  /**
   * The template of an order: nothing, an exchange of two axes, or all axes.
   *
   * @param swap what takes two axes in brackets
   * @param all what takes a tuple of axes and is closed by a bracket
   */
  public static String spelled(String text, String swap, String all) {
    List<Integer> moved = moved(of(text));
    return switch (moved.size()) {
      case 0 -> "{0}";
      case 2 -> swap + text(moved);
      default -> all + text + ")";
    };
  }

  /** The axes that are not where they were; two when they are exchanged. */
  public static List<Integer> moved(List<Integer> axes) {
    return IntStream.range(0, axes.size()).filter(i -> axes.get(i) != i).boxed().toList();
  }

  /** An order of the axes of the source as one of what is stored. */
  static List<Integer> stored(List<Integer> axes, boolean in, boolean out) {
    int rank = axes.size();
    List<Integer> last = of(Axes.toLast(rank));
    return IntStream.range(0, rank)
        .map(i -> axes.get(out ? last.get(i) : i))
        .map(axis -> in ? last.indexOf(axis) : axis)
        .boxed()
        .toList();
  }
}
