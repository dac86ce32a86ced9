package org.mlswitcheroo.rulebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrlLintTest {
  private static final String RULE =
      "package t\nimport org.mlswitcheroo.facts.hub.*;\nrule \"%s\" %s ruleflow-group \"%s\"\nwhen\n  %s\nthen\n  %s\nend\n";
  private static final String GOOD =
      rule(
          "resolve/any/good",
          "@why(\"A good rule.\")",
          "resolve",
          "Hub(op == \"A\", $v: v)",
          "insert(new RandomOp($v));");

  @Test
  void acceptsAGoodRule() {
    assertThat(lint(GOOD)).isEmpty();
  }

  @Test
  void aVerbInATextIsNoVerb() {
    assertThat(lint(GOOD.replace("RandomOp($v)", "HubText($v, \"a\", \"x.update(\\\"y\\\")\")")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "DRL-NAME  ~ resolve/any/good ~ good",
        "DRL-GROUP ~ group \"resolve\" ~ group \"resolv\"",
        "DRL-WHY   ~ @why(\"A good rule.\") ~ ``",
        "DRL-VERB  ~ insert(new RandomOp($v)); ~ update($v);",
        "DRL-VERB  ~ insert(new RandomOp($v)); ~ insertLogical(new RandomOp($v));",
        "DRL-CODE  ~ insert(new RandomOp($v)); ~ rewrite.report($v, \"LEFTOVR\", \"x\");",
        "DRL-IN    ~ op == \"A\" ~ op in (\"A\", \"B\")",
        "DRL-HASH  ~ op == \"A\" ~ form == \"call\", op == \"A\"",
        "DRL-OR    ~ $v: v) ~ $v: v) HubArg(v == $v || value == $v)",
        "DRL-OR    ~ Hub(op == \"A\", $v: v) ~ Hub(op == \"A\", $v: v) or Hub(op == \"B\", $v: v)",
        "DRL-JOIN  ~ $v: v) ~ $v: v, $f: form) HubText(v == $v, text contains $f)",
        "DRL-SETTLED ~ insert(new RandomOp($v)); ~ insert(new RandomOp($v)); insert(new Call($v, $v));",
        "DRL-STRATA ~ $v: v) ~ $v: v) not RandomOp(v == $v)",
      })
  void findsOneFault(String code, String from, String to) {
    assertThat(GOOD).contains(from);
    assertThat(lint(GOOD.replace(from, to)))
        .hasSize(1)
        .first()
        .asString()
        .contains(" " + code + ":")
        .startsWith("rules/t.drl:");
  }

  @Test
  void allowsNegationOfWhatAnEarlierGroupMakes() {
    String later =
        rule(
            "lower/any/good",
            "@why(\"A good rule.\")",
            "lower",
            "Hub(op == \"A\", $v: v) not RandomOp(v == $v)",
            "insert(new HubUnused($v));");
    assertThat(lint(GOOD, later.replace("package t", "package u"))).isEmpty();
  }

  @Test
  void textOfTheTargetIsNoVerb() {
    assertThat(lint(GOOD.replace("insert(new RandomOp($v));", "write(\"{0}.update(grads)\");")))
        .isEmpty();
  }

  private static List<String> lint(String... texts) {
    List<RuleFile> files = new java.util.ArrayList<>();
    for (String text : texts) {
      files.add(RuleFile.of("rules/t.drl", text, false));
    }
    return DrlLint.faults(files, Set.of("t", "u"));
  }

  private static String rule(String... parts) {
    return RULE.formatted((Object[]) parts);
  }
}
