package org.mlswitcheroo.odl.compile;

import java.util.List;

/**
 * One entry of a row of a table of readings: {@code hub=parameter/other:value}.
 *
 * @param hub argument of the operation
 * @param names parameters that may be meant, the first that the interface has
 * @param value what leaving it out means, or what it must be
 * @param isFixed whether the operation has this value whatever the call is ({@code ~hub:value})
 * @param isMatch whether the call must give the value ({@code parameter==value})
 * @param isNeeded whether the call must give it ({@code hub!})
 * @param isIgnored whether it says nothing about values ({@code -parameter})
 */
record RowEntry(
    String hub,
    List<String> names,
    String value,
    boolean isFixed,
    boolean isMatch,
    boolean isNeeded,
    boolean isIgnored) {

  static RowEntry of(String text) {
    int match = text.indexOf("==");
    if (match > 0) {
      String name = text.substring(0, match).strip();
      return new RowEntry(
          name, names(name), text.substring(match + 2).strip(), false, true, false, false);
    }
    if (text.startsWith("-")) {
      String name = text.substring(1);
      return new RowEntry(name, names(name), "", false, false, false, true);
    }
    if (text.startsWith("*")) {
      return of(text.substring(1)); // whether it is starred, the interface says
    }
    boolean fixed = text.startsWith("~");
    String rest = fixed ? text.substring(1) : text;
    int colon = TopLevel.find(rest, 0, ':');
    String value = colon < 0 ? "" : rest.substring(colon + 1).strip();
    String name = (colon < 0 ? rest : rest.substring(0, colon)).strip();
    boolean needed = name.endsWith("!");
    name = needed ? name.substring(0, name.length() - 1) : name;
    int equals = name.indexOf('=');
    String hub = equals < 0 ? name : name.substring(0, equals).strip();
    String all = equals < 0 ? name : name.substring(equals + 1).strip();
    return new RowEntry(hub, names(all), value, fixed, false, needed, false);
  }

  private static List<String> names(String text) {
    return List.of(text.split("/"));
  }
}
