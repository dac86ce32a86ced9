package org.mlswitcheroo.testkit;

import java.util.List;
import java.util.stream.Collectors;
import org.mlswitcheroo.facts.Finding;

/**
 * The outcome of a case with its reasons.
 *
 * @param output the converted file, empty when there is none
 * @param findings what the user is told
 * @param faults sentences, none when the outcome is {@link Outcome#OK}
 */
public record Verdict(
    Case of, Outcome outcome, String output, List<Finding> findings, List<String> faults) {
  public Verdict {
    findings = List.copyOf(findings);
    faults = List.copyOf(faults);
  }

  /** All that a reader needs to see why. */
  public String report() {
    String told =
        findings.stream()
            .map(f -> "  " + f.line() + ":" + f.column() + " " + f.code() + " " + f.message())
            .collect(Collectors.joining("\n"));
    return of.name()
        + ": "
        + outcome.name().toLowerCase(java.util.Locale.ROOT)
        + "\n  "
        + String.join("\n  ", faults)
        + "\n---- output\n"
        + output
        + "\n---- findings\n"
        + told;
  }
}
