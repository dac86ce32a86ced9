package org.mlswitcheroo.semantics.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Arithmetic of the two layouts of feature maps: channels-first (the source) and channels-last (the
 * target).
 */
public final class Axes {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+");
  private static final String SPATIAL = "DHW";

  private Axes() {}

  /** The permutation from channels-first to channels-last, {@code (0, 2, 3, 1)} for rank 4. */
  public static String toLast(int rank) {
    return IntStream.concat(
            IntStream.of(0), IntStream.concat(IntStream.range(2, rank), IntStream.of(1)))
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /** The permutation from channels-last to channels-first, {@code (0, 3, 1, 2)} for rank 4. */
  public static String toFirst(int rank) {
    return IntStream.concat(IntStream.of(0, rank - 1), IntStream.range(1, rank - 1))
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /** A comment for a permutation, {@code NCHW -> NHWC}. */
  public static String note(int rank, boolean last) {
    String spatial = rank == 3 ? "L" : SPATIAL.substring(Math.max(0, 5 - rank));
    String first = "NC" + spatial;
    String second = "N" + spatial + "C";
    return last ? first + " -> " + second : second + " -> " + first;
  }

  /**
   * The place in a channels-last map of an axis of the channels-first one; the channels are axis
   * -1.
   */
  public static int last(int axis, int rank) {
    int a = axis < 0 ? axis + rank : axis;
    return a == 0 ? 0 : a == 1 ? -1 : a - 1;
  }

  /** A literal of one axis or a tuple of axes, remapped. */
  public static String remap(String text, int rank) {
    if (NUMBER.matcher(text).matches()) {
      return Integer.toString(last(Integer.parseInt(text), rank));
    }
    List<Integer> axes = numbers(text);
    String inner =
        axes.stream().map(a -> Integer.toString(last(a, rank))).collect(Collectors.joining(", "));
    return axes.size() == 1 ? "(" + inner + ",)" : "(" + inner + ")";
  }

  /** Whether a new axis is the last one of a tensor of that rank. */
  public static boolean isBehind(String axis, int rank) {
    return axis.equals("-1") || axis.equals(Integer.toString(rank - 1));
  }

  /** Whether a text is a literal of one axis or of several. */
  public static boolean literal(String text) {
    return text.matches("-?\\d+|\\((-?\\d+,? ?)+\\)");
  }

  /**
   * The rank of what a reduction leaves channels-last, 0 when the order of the source and the
   * target agree.
   */
  public static int reduced(String axes, String keep, int rank) {
    if (keep.equals("True")) {
      return rank;
    }
    List<Integer> gone = new ArrayList<>();
    for (int axis : numbers(axes)) {
      gone.add(axis < 0 ? axis + rank : axis);
    }
    int left = rank - gone.size();
    return gone.contains(1) || left < 3 ? 0 : left;
  }

  /**
   * Whether a text is an order of so many axes: {@code (0,2,1)}, {@code swap 1 2} or {@code move 1
   * -1}.
   */
  public static boolean permutes(String order, int rank) {
    return !Permutation.read(order, rank).isEmpty();
  }

  /** Whether an order of the axes of the source leaves the channels where they are. */
  public static boolean keepsChannels(String order, int rank) {
    List<Integer> axes = Permutation.read(order, rank);
    return !axes.isEmpty() && axes.get(1) == 1;
  }

  /** Whether an order brings the axes of the source to where the target stores them. */
  public static boolean bringsLast(String order, int rank) {
    List<Integer> axes = Permutation.read(order, rank);
    return rank > 2 && !axes.isEmpty() && Permutation.same(Permutation.stored(axes, false, true));
  }

  /**
   * An order of the axes of the source, written for what is stored.
   *
   * @param in whether the input is stored channels-last
   * @param out whether the output is
   */
  public static String stored(String order, int rank, boolean in, boolean out) {
    return Permutation.text(Permutation.stored(Permutation.read(order, rank), in, out));
  }

  /**
   * An einops pattern for maps that are stored channels-last; empty when it cannot be rewritten.
   *
   * @param literal the pattern in quotes
   * @param rank number of axes of the input
   * @param input whether the input is stored channels-last
   * @param output whether the output is stored channels-last as well
   */
  public static String pattern(String literal, int rank, boolean input, boolean output) {
    String text = literal.substring(1, literal.length() - 1);
    int arrow = text.indexOf("->");
    List<String> left = axes(arrow < 0 ? "" : text.substring(0, arrow));
    List<String> right = axes(arrow < 0 ? "" : text.substring(arrow + 2));
    spelled(left, right, rank);
    String both = String.join(" ", left) + String.join(" ", right);
    if (left.isEmpty() || both.contains("...")) {
      return "";
    }
    if (input && left.size() != rank || output && right.size() != rank) {
      return "";
    }
    if (input) {
      left.add(left.remove(1));
    }
    if (output) {
      right.add(right.remove(1));
    }
    return "'" + String.join(" ", left) + " -> " + String.join(" ", right) + "'";
  }

  /**
   * An einops pattern for maps of which each side may be stored channels-last; empty when it cannot
   * be rewritten.
   *
   * @param in number of axes of an input that is stored so, 0 for another one
   * @param out the same of the output
   */
  public static String patternOf(String literal, int in, int out) {
    if (literal.length() < 2 || literal.charAt(0) != '\'') {
      return "";
    }
    String changed = in > 0 ? pattern(literal, in, true, false) : literal;
    return changed.isEmpty() || out == 0 ? changed : pattern(changed, out, false, true);
  }

  /** Writes names for the axes that an ellipsis stands for, where it stands alone. */
  private static void spelled(List<String> left, List<String> right, int rank) {
    int place = left.indexOf("...");
    if (place < 0 || rank < left.size() - 1) {
      return;
    }
    List<String> names =
        IntStream.range(0, rank - left.size() + 1).mapToObj(i -> "axis" + i).toList();
    left.remove(place);
    left.addAll(place, names);
    int other = right.indexOf("...");
    if (other >= 0) {
      right.remove(other);
      right.addAll(other, names);
    }
    right.replaceAll(part -> part.replace("...", String.join(" ", names)));
  }

  /**
   * The number of axes on a side of an einops pattern, 0 when it is not known.
   *
   * @param literal the pattern in quotes
   * @param result whether the right side is meant
   */
  public static int patternRank(String literal, boolean result) {
    String text = literal.substring(1, literal.length() - 1);
    int arrow = text.indexOf("->");
    if (arrow < 0 || text.contains("...")) {
      return 0;
    }
    return axes(result ? text.substring(arrow + 2) : text.substring(0, arrow)).size();
  }

  /**
   * The width of padding of each axis, for literal pads that begin with the last axis of the
   * source; empty if one of them is negative or the pads are none.
   *
   * @param last whether the map is stored channels-last
   */
  public static String pads(String text, int rank, boolean last) {
    List<Integer> sizes = numbers(text);
    boolean usable = sizes.size() % 2 == 0 && !sizes.isEmpty() && sizes.size() <= 2 * rank;
    if (!usable || !literal(text) || sizes.stream().anyMatch(size -> size < 0)) {
      return "";
    }
    List<String> pairs = new ArrayList<>(java.util.Collections.nCopies(rank, "(0, 0)"));
    for (int i = 0; i < sizes.size() / 2; i++) {
      pairs.set(rank - 1 - i, "(" + sizes.get(2 * i) + ", " + sizes.get(2 * i + 1) + ")");
    }
    if (last) {
      pairs.add(pairs.remove(1));
    }
    return "(" + String.join(", ", pairs) + ")";
  }

  /** The number of axes that are left when the named ones go. */
  public static int rankWithout(String axes, int rank) {
    return Math.max(0, rank - numbers(axes).size());
  }

  private static List<String> axes(String side) {
    List<String> parts = new ArrayList<>();
    Matcher m = Pattern.compile("\\([^)]*\\)|\\S+").matcher(side);
    while (m.find()) {
      parts.add(m.group());
    }
    return parts;
  }

  private static List<Integer> numbers(String text) {
    List<Integer> found = new ArrayList<>();
    Matcher m = NUMBER.matcher(text);
    while (m.find()) {
      found.add(Integer.parseInt(m.group()));
    }
    return found;
  }
}
