package org.mlswitcheroo.rulebuild;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookupsTest {
  private static final String RULE =
      "package t\nglobal org.mlswitcheroo.semantics.rewrite.Rewrite rewrite;\nrule \"a\" ruleflow-group \"%s\"\nwhen\n  %s\nthen\nend\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "resolve ~ Call($c: id) $a : Arg(call == $c, pos == 0) ~ $a : Arg(pos == 0) from rewrite.settled(\"Arg.call\", $c)",
        "resolve ~ Call($c: id) not Arg(call == $c) ~ not (Arg() from rewrite.settled(\"Arg.call\", $c))",
        "guess ~ Call($c: id) Arg(call == $c, $v: value) Val(node == $v) ~ Val() from rewrite.settled(\"Val.node\", $v)",
        "lower ~ Call($c: id, $f: func) Arg(call == $c) Val(node == $f, kind == \"class\") ~ Val(kind == \"class\") from rewrite.settled(\"Val.node\", $f)",
      })
  void looksUpWhatIsSettled(String group, String patterns, String expected) {
    assertThat(Lookups.of(RULE.formatted(group, patterns))).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "resolve ~ Arg(call == $c, $c: call)",
        "resolve ~ Call($c: id, $v: func) Call(func == 3) Val(node == $v)",
        "lower ~ Call($c: id, $f: func) Val(node == $f)",
        "resolve ~ Call($c: id) Arg(pos == $c)",
        "resolve ~ Call($c: id) not (Arg(call == $c) and Place(node == $c))",
        "resolve ~ Hub($v: v) HubArg(v == $v)",
      })
  void leavesOtherJoins(String group, String patterns) {
    assertThat(Lookups.of(RULE.formatted(group, patterns))).doesNotContain("settled");
  }

  @Test
  void linesKeepTheirNumbers() {
    String text = RULE.formatted("resolve", "Call($c: id)\n  Arg(\n    call == $c,\n    pos == 0)");
    assertThat(Lookups.of(text).lines().count()).isEqualTo(text.lines().count());
  }

  @Test
  void textThatIsNoRuleStays() {
    assertThat(Lookups.of("package t\nrule \"a\" when ("))
        .isEqualTo("package t\nrule \"a\" when (");
  }
}
