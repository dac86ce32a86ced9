package org.mlswitcheroo.facts;

import java.util.Objects;

/**
 * Something the user should know, with a stable code, a place, a reason and advice.
 *
 * @param code stable code such as {@code PY-SYNTAX}, listed in semantics/findings.yaml
 * @param severity weight of the finding
 * @param file the file as the user named it
 * @param line 1-based, 0 when the finding is about the whole file
 * @param column 1-based, 0 when the finding is about the whole line
 * @param message one sentence with the offending values in parentheses
 * @param advice what to do next, empty if there is nothing to advise
 * @param excerpt the text of the line, empty if it does not help
 */
public record Finding(
    String code,
    Severity severity,
    String file,
    int line,
    int column,
    String message,
    String advice,
    String excerpt) {

  public Finding {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(advice, "advice");
    Objects.requireNonNull(excerpt, "excerpt");
  }
}
