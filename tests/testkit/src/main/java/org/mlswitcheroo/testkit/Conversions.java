package org.mlswitcheroo.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.mlswitcheroo.core.convert.Conversion;
import org.mlswitcheroo.facts.Severity;

/**
 * The one verb of conversion tests: converts a case, compares it and checks the laws L1 to L7 and
 * L9. Thread-safe.
 *
 * <pre>{@code
 * Conversions.verify(Case.of("softmax keeps its axis", "import torch\n...", "import jax\n..."));
 * Conversions.verify(Case.unchanged("another library", "import mylib\n..."));
 * }</pre>
 */
public final class Conversions {
  private static final List<Law> LAWS =
      List.of(
          new RoundTrip(),
          new Parses(),
          new GraphSound(),
          new Explained(),
          new Answered(),
          new Repeatable(),
          new OrderFree(),
          new Idempotent());

  private Conversions() {}

  /** Fails unless the case converts as it should and all laws hold. */
  public static Verdict verify(Case of) {
    Verdict verdict = verdict(of);
    if (verdict.outcome() != Outcome.OK) {
      Assertions.fail(verdict.report());
    }
    return verdict;
  }

  /** The outcome of a case; an exception of the product is one too. */
  public static Verdict verdict(Case of) {
    Engine engine = Engine.shared();
    Conversion conversion;
    try {
      conversion = engine.convert(of.before(), of.source(), of.target());
    } catch (RuntimeException e) {
      return new Verdict(of, Outcome.WRONG, "", List.of(), List.of("it throws " + e));
    }
    if (conversion.text().isEmpty() || conversion.tree().isEmpty()) {
      return new Verdict(
          of, Outcome.WRONG, "", conversion.findings(), List.of("there is no output."));
    }
    Run run = Run.of(of, engine, conversion);
    List<String> faults = new ArrayList<>();
    Outcome outcome = compare(run, faults);
    for (Law law : LAWS) {
      for (String fault : faults(law, run)) {
        outcome = law.aboutStability() ? Outcome.UNSTABLE : worse(outcome);
        faults.add(law.number() + ": " + fault);
      }
    }
    return new Verdict(of, outcome, run.output(), conversion.findings(), faults);
  }

  /** The faults of laws that need nothing but the facts of a conversion: L4, L6 and L7. */
  static List<String> inner(Run run) {
    List<String> faults = new ArrayList<>();
    for (Law law : List.of(new GraphSound(), new Explained(), new Parses())) {
      faults(law, run).forEach(fault -> faults.add(law.number() + ": " + fault));
    }
    return faults;
  }

  private static List<String> faults(Law law, Run run) {
    try {
      return law.faults(run);
    } catch (RuntimeException e) {
      return List.of("it throws " + e);
    }
  }

  private static Outcome worse(Outcome outcome) {
    return outcome == Outcome.OK ? Outcome.WRONG : outcome;
  }

  private static Outcome compare(Run run, List<String> faults) {
    Optional<String> after = run.of().after();
    if (after.isEmpty()) {
      return Outcome.OK;
    }
    if (!after.get().equals(run.output())) {
      faults.add("the output differs in " + Difference.of(after.get(), run.output()));
      return run.of().mustNotChange()
          ? Outcome.NOISY
          : run.output().equals(run.of().before()) ? Outcome.MISSING : Outcome.WRONG;
    }
    boolean error =
        run.conversion().findings().stream().anyMatch(f -> f.severity() == Severity.ERROR);
    if (error && run.of().mustNotChange()) {
      faults.add("there is nothing to convert, but an error is reported.");
      return Outcome.NOISY;
    }
    return Outcome.OK;
  }
}
