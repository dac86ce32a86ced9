package org.mlswitcheroo.semantics.rewrite;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Python literals as text: equality of values, and arithmetic on numbers. */
final class Literals {
  private static final Pattern SUM =
      Pattern.compile("(-?[0-9.]+(?:e-?[0-9]+)?) ([-+*]) (-?[0-9.]+(?:e-?[0-9]+)?)");

  private Literals() {}

  /** Whether two literals are the same value, {@code 1e-5} and {@code 0.00001} for example. */
  static boolean same(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    Optional<BigDecimal> left = number(a);
    Optional<BigDecimal> right = number(b);
    if (left.isPresent() && right.isPresent()) {
      return left.get().compareTo(right.get()) == 0;
    }
    return normal(a).equals(normal(b));
  }

  /** The canonical text of a literal: strings in single quotes, brackets without blanks. */
  static String normal(String text) {
    String t = text.trim();
    if (t.length() >= 2 && t.startsWith("\"") && t.endsWith("\"") && t.indexOf('\'') < 0) {
      return "'" + t.substring(1, t.length() - 1) + "'";
    }
    return t.replace(" ", "");
  }

  /** A literal as a person writes it: {@code 1e-5} for {@code 1.0e-5}. */
  static String written(String text) {
    return text.replaceAll("(?<![\\w.])(\\d)\\.0e", "$1e");
  }

  /** The value of a sum, difference or product of two numbers, if the text is one. */
  static Optional<String> fold(String text) {
    Matcher m = SUM.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    BigDecimal a = new BigDecimal(m.group(1));
    BigDecimal b = new BigDecimal(m.group(3));
    BigDecimal value =
        switch (m.group(2)) {
          case "+" -> a.add(b, MathContext.DECIMAL64);
          case "-" -> a.subtract(b, MathContext.DECIMAL64);
          default -> a.multiply(b, MathContext.DECIMAL64);
        };
    boolean real = m.group(1).matches(".*[.e].*") || m.group(3).matches(".*[.e].*");
    String plain = value.stripTrailingZeros().toPlainString();
    return Optional.of(real && plain.indexOf('.') < 0 ? plain + ".0" : plain);
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text.replace("_", "")));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
