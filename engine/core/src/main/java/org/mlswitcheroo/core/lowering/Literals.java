package org.mlswitcheroo.core.lowering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Python literals as values. */
final class Literals {
  private Literals() {}

  /** The value of a literal, absent when the text is none. */
  static Optional<Value> value(String text) {
    String plain = text.strip().replace("_", "");
    if (plain.equals("None") || plain.equals("True") || plain.equals("False")) {
      return Optional.of(new Value.Const(plain.equals("None") ? null : plain.equals("True")));
    }
    if (plain.matches("-?\\d{1,18}")) {
      return Optional.of(new Value.Const(Long.parseLong(plain)));
    }
    if (plain.matches("-?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?")) {
      return Optional.of(new Value.Const(Double.parseDouble(plain)));
    }
    if (text.matches("(?s)'[^'\\\\]*'|\"[^\"\\\\]*\"")) {
      return Optional.of(new Value.Const(text.substring(1, text.length() - 1)));
    }
    if (plain.matches("[(\\[].*[)\\]]")) {
      List<Value> values = new ArrayList<>();
      for (String part : plain.substring(1, plain.length() - 1).split(",", -1)) {
        if (!part.isBlank()) {
          Optional<Value> value = value(part);
          if (value.isEmpty()) {
            return value;
          }
          values.add(value.get());
        }
      }
      return Optional.of(new Value.Items(values));
    }
    return Optional.empty();
  }

  /** Python text of a constant. */
  static String text(@Nullable Object value) {
    if (value == null) {
      return "None";
    }
    if (value instanceof Boolean b) {
      return b ? "True" : "False";
    }
    return value instanceof String s ? "'" + s + "'" : value.toString();
  }
}
