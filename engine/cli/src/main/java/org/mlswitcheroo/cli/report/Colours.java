package org.mlswitcheroo.cli.report;

import org.mlswitcheroo.facts.Severity;

/** Colours of a report, or none. Immutable. */
public record Colours(boolean on) {

  /** Text in the colour of a severity. */
  public String of(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> paint("31", text);
      case WARNING -> paint("33", text);
      case NOTE -> paint("36", text);
    };
  }

  /** Text that stands out. */
  public String bold(String text) {
    return paint("1", text);
  }

  /** Text that stands back. */
  public String dim(String text) {
    return paint("2", text);
  }

  private String paint(String code, String text) {
    return on ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
