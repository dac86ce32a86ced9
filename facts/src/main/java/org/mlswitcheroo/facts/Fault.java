package org.mlswitcheroo.facts;

import java.util.List;
import java.util.Objects;

/**
 * Why a source is refused: a code with its values and its place. Severity, text and advice are
 * those of the code in semantics/findings.yaml.
 *
 * @param code stable code such as {@code PY-SYNTAX}
 * @param values what the text and the advice of the code leave open
 * @param line 1-based, 0 when the fault is of the whole file
 * @param column 1-based, 0 when the fault is of the whole line
 * @param excerpt the text of the line, empty if it does not help
 */
public record Fault(String code, List<String> values, int line, int column, String excerpt) {
  public Fault {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(excerpt, "excerpt");
    values = List.copyOf(values);
  }
}
