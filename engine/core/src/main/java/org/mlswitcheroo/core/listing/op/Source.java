package org.mlswitcheroo.core.listing.op;

import org.mlswitcheroo.core.listing.KernelSignature;

/**
 * Where a size or an attribute comes from.
 *
 * @param number place of the number that it is (or that divides the axis), -1 for none
 * @param axis axis of the grid, -1 for none
 * @param literal the value when it is neither
 */
record Source(int number, int axis, double literal) {
  static Source number(int number) {
    return new Source(number, -1, 0);
  }

  static Source axis(int axis) {
    return new Source(-1, axis, 0);
  }

  static Source quotient(int axis, int number) {
    return new Source(number, axis, 0);
  }

  static Source literal(double value) {
    return new Source(-1, -1, value);
  }

  boolean isLiteral() {
    return number < 0 && axis < 0;
  }

  /** The value; NaN when an axis is not divided evenly. */
  double value(double[] numbers, int[] grid) {
    if (isLiteral()) {
      return literal;
    }
    if (axis < 0) {
      return number < numbers.length ? numbers[number] : Double.NaN;
    }
    double value = number < 0 ? grid[axis] : grid[axis] / numbers[number];
    return value == Math.rint(value) ? value : Double.NaN;
  }

  /** The value as Python. */
  String python(KernelSignature signature) {
    if (isLiteral()) {
      return text();
    }
    if (number == signature.numbers().size()) {
      return "-1"; // what is left of the length of an array
    }
    String name = number < 0 ? "" : signature.numbers().get(number).name();
    String text = "grid[" + axis + "]";
    return axis < 0 ? name : number < 0 ? text : text + " // " + name;
  }

  /** A literal as Python. */
  String text() {
    return literal == Math.rint(literal) && Math.abs(literal) < 1e9
        ? String.valueOf((long) literal)
        : shortest(literal);
  }

  /** The shortest text of a number that was a float. */
  static String shortest(double value) {
    return (float) value == value ? Float.toString((float) value) : Double.toString(value);
  }
}
