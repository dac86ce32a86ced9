package org.mlswitcheroo.core.listing;

import java.util.List;
import java.util.Map;

/** Short forms of functions of two or three bits, by their tables of truth. */
final class Known {
  private static final Map<Integer, String> ONE = Map.of(0b10, "{a}", 0b01, "~{a}");
  private static final Map<Integer, String> TWO =
      Map.ofEntries(
          Map.entry(0b1000, "{a} & {b}"),
          Map.entry(0b1110, "{a} | {b}"),
          Map.entry(0b0110, "{a} ^ {b}"),
          Map.entry(0b0010, "{a} & ~{b}"),
          Map.entry(0b0100, "~{a} & {b}"),
          Map.entry(0b1011, "{a} | ~{b}"),
          Map.entry(0b1101, "~{a} | {b}"),
          Map.entry(0b0111, "~({a} & {b})"),
          Map.entry(0b0001, "~({a} | {b})"),
          Map.entry(0b1001, "~({a} ^ {b})"));

  private Known() {}

  /** The form, empty when there is none; bit i of the table is the row where place p has bit p. */
  static String form(int table, List<String> inputs) {
    String form =
        inputs.size() == 1
            ? ONE.getOrDefault(table, "")
            : inputs.size() == 2 ? TWO.getOrDefault(table, "") : "";
    if (form.isEmpty() || inputs.isEmpty()) {
      return "";
    }
    String filled = form.replace("{a}", inputs.get(0));
    return inputs.size() > 1 ? filled.replace("{b}", inputs.get(1)) : filled;
  }
}
