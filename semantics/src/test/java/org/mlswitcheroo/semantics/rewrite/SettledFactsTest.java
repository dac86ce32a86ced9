package org.mlswitcheroo.semantics.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mlswitcheroo.facts.python.Call;
import org.mlswitcheroo.facts.python.DefUse;

class SettledFactsTest {
  private final SettledFacts facts = new SettledFacts();

  @Test
  void findsFactsInTheOrderInWhichTheyCame() {
    facts.add(new DefUse(3, 2));
    facts.add(new DefUse(3, 1));
    facts.add(new DefUse(4, 1));
    assertThat(facts.of("DefUse.use", 3)).containsExactly(new DefUse(3, 2), new DefUse(3, 1));
    assertThat(facts.of("DefUse.def", 1)).containsExactly(new DefUse(3, 1), new DefUse(4, 1));
    assertThat(facts.of("DefUse.use", 9)).isEmpty();
    assertThat(facts.of("Call.id", 3)).isEmpty();
  }

  @Test
  void seesWhatComesAndGoesLater() {
    assertThat(facts.of("Call.id", 1)).isEmpty();
    facts.add(new Call(1, 2));
    assertThat(facts.of("Call.id", 1)).containsExactly(new Call(1, 2));
    facts.remove(new Call(1, 2));
    assertThat(facts.of("Call.id", 1)).isEmpty();
  }

  @Test
  void namesThePhaseThatMakesFacts() {
    assertThat(SettledFacts.madeIn("Call")).isEmpty();
    assertThat(SettledFacts.madeIn("Val")).isEqualTo("resolve");
    assertThat(SettledFacts.madeIn("Replace")).isNull();
  }

  @Test
  void refusesOtherComponents() {
    facts.add(new Call(1, 2));
    assertThat(SettledFacts.isKey("Call.kind")).isFalse();
    assertThatThrownBy(() -> facts.of("Call.kind", 1)).hasMessageContaining("Call.kind");
  }
}
