package org.mlswitcheroo.emitters.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlswitcheroo.facts.target.AddParameter;
import org.mlswitcheroo.facts.target.Remove;

class SignatureTest {
  @ParameterizedTest(name = "def f({0}) is def f({1})")
  @CsvSource(
      delimiter = '|',
      value = {
        "''             | *, r: R",
        "self, x=1      | self, x=1, *, r: R",
        "x, *a          | x, *a, r: R",
        "x, *, y        | x, *, y, r: R",
        "x, **kw        | x, *, r: R, **kw",
        "x, *a, **kw    | x, *a, r: R, **kw",
        "x, /           | x, /, *, r: R",
      })
  void aKeywordOnlyParameterIsAdded(String source, String printed) {
    Sheet sheet = Sheet.of("def f(" + source + ") -> int: pass");
    assertThat(sheet.print(new AddParameter(sheet.kind("FunctionDef"), "r: R", true)))
        .isEqualTo("def f(" + printed + ") -> int: pass\n");
  }

  @Test
  void aPositionalParameterGoesBeforeTheStar() {
    Sheet sheet = Sheet.of("def f(a, *, b): pass");
    assertThat(sheet.print(new AddParameter(sheet.kind("FunctionDef"), "c", false)))
        .isEqualTo("def f(a, c, *, b): pass\n");
  }

  @Test
  void linesOfASignatureStay() {
    Sheet sheet = Sheet.of("def f(", "    a,  # one", "    **kw,", "):", "    pass");
    assertThat(sheet.print(new AddParameter(sheet.kind("FunctionDef"), "r: R", true)))
        .isEqualTo("def f(\n    a,  # one\n    *,\n    r: R,\n    **kw,\n):\n    pass\n");
  }

  @Test
  void lambdasHaveNoAnnotations() {
    Sheet sheet = Sheet.of("f = lambda: 1", "g = lambda x: x");
    assertThat(
            sheet.print(
                new AddParameter(sheet.all("Lambda").get(0), "r: R", true),
                new AddParameter(sheet.all("Lambda").get(1), "r: R = None", true)))
        .isEqualTo("f = lambda *, r: 1\ng = lambda x, *, r=None: x\n");
  }

  @ParameterizedTest(name = "def f({0}) without b is def f({1})")
  @CsvSource(
      delimiter = '|',
      value = {
        "a, b: int = 1, c=2 | a, c=2",
        "a, *, b            | a",
        "a, *, b, **kw      | a, **kw",
        "b, /, a            | a",
        "a, *b, c           | a, *, c",
        "a, *b, **kw        | a, **kw",
        "b                  | ''",
      })
  void aParameterIsLeftOut(String source, String printed) {
    Sheet sheet = Sheet.of("def f(" + source + "): pass");
    int b =
        sheet.tree().nodes().stream()
            .filter(n -> n.is("arg") && n.text().equals("b"))
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(sheet.print(new Remove(b))).isEqualTo("def f(" + printed + "): pass\n");
  }

  @Test
  void basesAreLeftOut() {
    Sheet sheet = Sheet.of("class A(B): pass", "class C(D, E, metaclass=F): pass");
    assertThat(sheet.print(new Remove(sheet.node("B")), new Remove(sheet.node("D"))))
        .isEqualTo("class A: pass\nclass C(E, metaclass=F): pass\n");
  }

  @Test
  void aLongSignatureIsBrokenOnce() {
    String parameters =
        "self, block, layers, number_of_classes=1000, width_of_the_stem=64, norm=None";
    Sheet sheet = Sheet.of("class A:", "    def __init__(" + parameters + "):", "        pass");
    assertThat(sheet.print(new AddParameter(sheet.kind("FunctionDef"), "rngs: R", true)))
        .isEqualTo(
            "class A:\n    def __init__(\n        "
                + parameters
                + ", *, rngs: R\n    ):\n        pass\n");
  }
}
