package org.mlswitcheroo.odl.compile;

import java.util.List;

/**
 * A parameter of a Python signature.
 *
 * @param star empty, {@code *} or {@code **}; a bare star has no name
 * @param fallback default as Python text, empty if there is none
 */
public record Parameter(String star, String name, String fallback) {
  /** Reads a signature text such as {@code "x, *, axis=-1"}. */
  public static List<Parameter> list(String signature) {
    return TopLevel.split(signature, ',').stream()
        .filter(part -> !part.equals("/"))
        .map(Parameter::of)
        .toList();
  }

  private static Parameter of(String text) {
    String star = text.startsWith("**") ? "**" : text.startsWith("*") ? "*" : "";
    int equals = TopLevel.find(text, 0, '=');
    String name = equals < 0 ? text : text.substring(0, equals);
    String fallback = equals < 0 ? "" : text.substring(equals + 1);
    int colon = TopLevel.find(name, 0, ':');
    name = colon < 0 ? name : name.substring(0, colon);
    return new Parameter(star, name.substring(star.length()).strip(), fallback.strip());
  }

  /** Whether the parameters after it are keyword-only. */
  public boolean isBar() {
    return star.equals("*") && name.isEmpty();
  }
}
