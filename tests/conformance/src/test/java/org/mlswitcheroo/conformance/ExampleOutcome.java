package org.mlswitcheroo.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlswitcheroo.odl.example.ExampleCase;
import org.mlswitcheroo.testkit.Context;
import org.mlswitcheroo.testkit.Outcome;
import org.mlswitcheroo.testkit.Snippet;

/** How an example of an operation ended; each example is tried where it can stand. */
record ExampleOutcome(ExampleCase example, Outcome outcome, String got, List<String> faults) {
  private static final List<Context> NEGATIVE = List.of(Context.FORWARD, Context.CONSTRUCTOR);

  static ExampleOutcome of(ExampleCase example) {
    Snippet snippet = new Snippet(example.text(), example.setup(), example.types());
    List<Snippet.Converted> tried = new ArrayList<>();
    for (Context context : example.unchanged() ? NEGATIVE : List.of(Context.values())) {
      Optional<Snippet.Converted> converted =
          snippet.convert(context, example.source(), example.target());
      if (converted.isEmpty()) {
        continue;
      }
      boolean equal = oneLine(converted.get().text()).equals(oneLine(example.expected()));
      if (example.unchanged() ? !equal : equal) {
        return verdict(example, converted.get(), equal);
      }
      tried.add(converted.get());
    }
    if (tried.isEmpty()) {
      return new ExampleOutcome(
          example, Outcome.WRONG, "", List.of("the example is not valid Python."));
    }
    return verdict(example, tried.get(0), example.unchanged());
  }

  private static ExampleOutcome verdict(
      ExampleCase example, Snippet.Converted converted, boolean equal) {
    Outcome outcome = Outcome.OK;
    if (!equal) {
      boolean same = oneLine(converted.text()).equals(oneLine(example.text()));
      outcome = example.unchanged() ? Outcome.NOISY : same ? Outcome.MISSING : Outcome.WRONG;
    }
    for (String fault : converted.faults()) {
      outcome = fault.startsWith("L3") ? Outcome.UNSTABLE : worse(outcome);
    }
    return new ExampleOutcome(example, outcome, converted.text(), converted.faults());
  }

  /** An example does not say where a printer breaks a long line. */
  private static String oneLine(String text) {
    return text.strip().replaceAll("([(\\[{,])\\s*\\n\\s*", "$1 ").replaceAll("([(\\[{]) ", "$1");
  }

  private static Outcome worse(Outcome outcome) {
    return outcome == Outcome.OK ? Outcome.WRONG : outcome;
  }

  boolean ok() {
    return outcome == Outcome.OK;
  }

  /** Lines of the table of failures. */
  String row() {
    String head =
        "%-8s %s (%s)\n    source    %s\n    expected  %s\n    got       %s"
            .formatted(
                outcome.name().toLowerCase(java.util.Locale.ROOT),
                example,
                example.place(),
                example.text(),
                example.expected(),
                got);
    return faults.isEmpty()
        ? head
        : head + "\n    faults    " + String.join("\n              ", faults);
  }
}
