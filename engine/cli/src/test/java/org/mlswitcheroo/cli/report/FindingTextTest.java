package org.mlswitcheroo.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mlswitcheroo.facts.Finding;
import org.mlswitcheroo.facts.Severity;

class FindingTextTest {
  private static final Finding FINDING =
      new Finding("X-Y", Severity.WARNING, "a.py", 3, 5, "no (x)", "Add it.", "  y = x");

  @Test
  void aFindingHasPlaceCodeExcerptAndAdvice() {
    assertThat(FindingText.of(FINDING, new Colours(false)))
        .isEqualTo("a.py:3:5 warning X-Y: no (x)\n    y = x\n  Maybe add it.\n");
  }

  @Test
  void coloursAreOnlyUsedWhenTheyAreOn() {
    assertThat(FindingText.of(FINDING, new Colours(true))).contains("\u001b[33mwarning\u001b[0m");
  }

  @Test
  void textOfTheSourceDoesNotSteerTheTerminal() {
    Finding evil = new Finding("X", Severity.NOTE, "a.py", 0, 0, "m\u001b[2J", "", "");
    assertThat(FindingText.of(evil, new Colours(false)))
        .doesNotContain("\u001b")
        .startsWith("a.py note X: m");
  }
}
