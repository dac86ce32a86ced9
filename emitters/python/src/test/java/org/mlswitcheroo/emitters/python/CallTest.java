package org.mlswitcheroo.emitters.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlswitcheroo.facts.PrintConflict;
import org.mlswitcheroo.facts.target.AddArgument;
import org.mlswitcheroo.facts.target.Remove;

class CallTest {
  @Test
  void aCallOnOneLineStaysOnOne() {
    Sheet sheet = Sheet.of("x = nn.Conv2d(3, w, kernel_size=7, bias=False)");
    assertThat(
            sheet.print(
                sheet.call(
                    "nnx.Conv",
                    "3@3",
                    "w@w",
                    "kernel_size=7@kernel_size=7",
                    "use_bias=False@bias=False",
                    "w")))
        .isEqualTo("x = nnx.Conv(3, w, kernel_size=7, use_bias=False, w)\n");
  }

  @Test
  void aCallOverLinesKeepsItsLinesAndComments() {
    Sheet sheet =
        Sheet.of(
            "x = nn.Conv2d(  # conv",
            "    3,  # in",
            "    # the width",
            "    w,  # out",
            "    bias=False,",
            ")");
    assertThat(
            sheet.print(sheet.call("nnx.Conv", "3@3", "w@w", "k=w", "use_bias=False@bias=False")))
        .isEqualTo(
            "x = nnx.Conv(  # conv\n    3,  # in\n    # the width\n    w, k=w,  # out\n    use_bias=False,\n)\n");
  }

  @Test
  void commentsOfDroppedArgumentsStay() {
    Sheet sheet = Sheet.of("f(", "    # above a", "    a,  # at a", "    b,", "    c  # at c", ")");
    assertThat(sheet.print(sheet.call("g", "b@b")))
        .isEqualTo("g(\n    # above a\n    # at a\n    b\n    # at c\n)\n");
  }

  @ParameterizedTest(name = "{0} gets rngs: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "f()                 | f(rngs=rngs)",
        "f(a)                | f(a, rngs=rngs)",
        "f(a,)               | f(a, rngs=rngs,)",
        "f(a, **kw)          | f(a, rngs=rngs, **kw)",
        "f(*a)               | f(*a, rngs=rngs)",
        "f(x for x in y)     | f((x for x in y), rngs=rngs)",
        "f(a)(b)             | f(a)(b, rngs=rngs)",
        "f(lambda a, b: a)   | f(lambda a, b: a, rngs=rngs)",
      })
  void anArgumentIsAdded(String source, String printed) {
    Sheet sheet = Sheet.of(source);
    assertThat(sheet.print(new AddArgument(sheet.kind("Call"), "rngs", sheet.template("rngs"))))
        .isEqualTo(printed + "\n");
  }

  @Test
  void anAddedArgumentGetsItsOwnLineIfAllHaveOne() {
    Sheet sheet = Sheet.of("f(", "    a,", "    b,  # last", ")");
    assertThat(sheet.print(new AddArgument(sheet.kind("Call"), "k", sheet.template("1"))))
        .isEqualTo("f(\n    a,\n    b,  # last\n    k=1,\n)\n");
  }

  @Test
  void anArgumentOfACallThatVanishedIsRefused() {
    Sheet sheet = Sheet.of("x = f(a)");
    AddArgument added = new AddArgument(sheet.kind("Call"), "k", sheet.template("1"));
    assertThat(sheet.print(added, sheet.replace("f(a)", "g({0})", "f(a)")))
        .isEqualTo("x = g(f(a, k=1))\n");
    assertThatThrownBy(() -> sheet.print(added, sheet.replace("f(a)", "g({0})", "a")))
        .isInstanceOf(PrintConflict.class);
  }

  @Test
  void anArgumentIsLeftOut() {
    Sheet sheet = Sheet.of("f(a, inplace=True, b=1)", "g(c=2)");
    assertThat(sheet.print(new Remove(sheet.node("inplace=True")), new Remove(sheet.node("c=2"))))
        .isEqualTo("f(a, b=1)\ng()\n");
  }

  @Test
  void aLongCallIsBrokenBehindItsBracket() {
    String args = "alpha_value, beta_value, gamma_value, delta_value, epsilon_value, zeta_value";
    Sheet sheet = Sheet.of("def f():", "    return network(" + args + ")");
    assertThat(sheet.print(new AddArgument(sheet.kind("Call"), "rngs", sheet.template("rngs"))))
        .isEqualTo("def f():\n    return network(\n        " + args + ", rngs=rngs)\n");
  }

  @Test
  void aLongListIsBrokenBetweenItsElements() {
    String first = "Conv(alpha_value, beta_value, gamma_value, delta_value, epsilon_value)";
    Sheet sheet = Sheet.of("layers = [f(a), " + first + ", f(zeta_value)]");
    assertThat(sheet.print(new AddArgument(sheet.kind("Call"), "rngs", sheet.template("rngs"))))
        .isEqualTo("layers = [\n    f(a, rngs=rngs), " + first + ",\n    f(zeta_value)]\n");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"x = y =", "return"})
  void aLongTupleGetsBrackets(String head) {
    String second = "Norm(alpha_value, beta_value, gamma_value, delta_value, epsilon_value, zeta)";
    Sheet sheet = Sheet.of("def g():", "    " + head + " f(a), " + second);
    assertThat(sheet.print(new AddArgument(sheet.kind("Call"), "rngs", sheet.template("rngs"))))
        .isEqualTo(
            "def g():\n    " + head + " (\n        f(a, rngs=rngs),\n        " + second + ")\n");
  }

  @Test
  void theElementsOfAFunctionsDefaultsAreNoTuple() {
    String body = "network(alpha_value, beta_value, gamma_value, delta_value, epsilon_value, zeta)";
    Sheet sheet = Sheet.of("x = lambda a=1, b=2: " + body);
    assertThat(sheet.print(new AddArgument(sheet.kind("Call"), "rngs", sheet.template("rngs"))))
        .startsWith("x = lambda a=1, b=2: network(\n");
  }
}
