package org.mlswitcheroo.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.mlswitcheroo.testkit.Case;
import org.mlswitcheroo.testkit.Conversions;
import org.mlswitcheroo.testkit.Engine;
import org.mlswitcheroo.testkit.Outcome;
import org.mlswitcheroo.testkit.Verdict;

/** Any program converts without an exception and keeps the laws. */
class ProgramsTest {

  @Property(
      tries = 150,
      seed = "20260101",
      edgeCases = EdgeCasesMode.NONE,
      shrinking = ShrinkingMode.BOUNDED)
  void everyProgramKeepsTheLaws(@ForAll("programs") String program) {
    assertThat(Engine.shared().parse(program)).as("the made program\n%s", program).isPresent();
    Verdict verdict = Conversions.verdict(Case.lawful("program", program));
    assertThat(verdict.outcome())
        .withFailMessage(() -> program + "\n" + verdict.report())
        .isEqualTo(Outcome.OK);
  }

  @Provide
  Arbitrary<String> programs() {
    return Programs.all();
  }
}
