package org.mlswitcheroo.emitters.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlswitcheroo.facts.Ids;
import org.mlswitcheroo.facts.PrintConflict;
import org.mlswitcheroo.facts.target.Rename;
import org.mlswitcheroo.facts.target.Replace;
import org.mlswitcheroo.facts.target.Template;
import org.mlswitcheroo.facts.target.Wrap;

class ReplaceTest {
  @ParameterizedTest(name = "b in ({0}) by ({1}) is ({2})")
  @CsvSource(
      delimiter = '|',
      value = {
        "a * b        | {0} + 1      | a * (b + 1)",
        "a + b        | {0} + 1      | a + (b + 1)",
        "b + a        | {0} + 1      | b + 1 + a",
        "b ** 2       | -{0}         | (-b) ** 2",
        "2 ** b       | -{0}         | 2 ** -b",
        "b.x          | 1            | (1).x",
        "b.x          | 1.5          | 1.5.x",
        "b.x          | {0}()        | b().x",
        "b.x          | {0} if c else d | (b if c else d).x",
        "f(b)         | lambda: {0}  | f(lambda: b)",
        "f(b, c)      | {0}, {0}     | f((b, b), c)",
        "x[b]         | {0}, {0}     | x[b, b]",
        "not b        | {0} and c    | not (b and c)",
        "a or b       | {0} and c    | a or b and c",
        "a and b      | {0} or c     | a and (b or c)",
        "a < b        | {0} < c      | a < (b < c)",
        "x = b        | ({0}, c)     | x = b, c",
        "x, y = b     | ({0}, *c)    | x, y = b, *c",
        "x = b        | (y := {0}, c) | x = (y := b, c)",
        "x = b        | ({0},)       | x = (b,)",
        "x = b        | ({0}, c)[0]  | x = (b, c)[0]",
        "x = (b)      | ({0}, c)     | x = (b, c)",
        "x = (y := b) | ({0}, c)     | x = (y := (b, c))",
        "x += b       | ({0}, c)     | x += (b, c)",
        "x: T = b     | ({0}, c)     | x: T = (b, c)",
        "f(b)         | ({0}, c)     | f((b, c))",
        "x[b]         | ({0}, c)     | x[(b, c)]",
        "b.x          | ({0}, c)     | (b, c).x",
        "x = 1, b     | ({0}, c)     | x = 1, (b, c)",
        "lambda: b    | ({0}, c)     | lambda: (b, c)",
        "(b)(2)       | lambda: {0}  | (lambda: b)(2)",
        "[*b]         | {0} or c     | [*(b or c)]",
        "f(k=b)       | y := {0}     | f(k=(y := b))",
        "await_(b)    | yield {0}    | await_((yield b))",
        "[q for q in b] | {0} if c else d | [q for q in (b if c else d)]",
        "f(b for q in r) | {0} + 1   | f(b + 1 for q in r)",
      })
  void parenthesesStandWhereTheTreeNeedsThem(String source, String template, String printed) {
    Sheet sheet = Sheet.of(source);
    assertThat(sheet.print(sheet.replace("b", template, "b"))).isEqualTo(printed + "\n");
  }

  @ParameterizedTest(name = "t({0}) as ({1}) is ({2})")
  @CsvSource(
      delimiter = '|',
      value = {
        "a + b        | {0} * 2       | (a + b) * 2",
        "a + b        | g({0})        | g(a + b)",
        "a + b        | {0}           | a + b",
        "a + b        | {0}[0]        | (a + b)[0]",
        "a if b else c| g({0}, k={0}) | g(a if b else c, k=a if b else c)",
        "a if b else c| {0} if d else 1 | (a if b else c) if d else 1",
        "x for x in y | g({0})        | g(x for x in y)",
        "x for x in y | g({0}, 1)     | g((x for x in y), 1)",
        "(a, b)       | x[{0}]        | x[(a, b)]",
        "-a           | {0} ** 2      | (-a) ** 2",
        "-a           | 2 ** {0}      | 2 ** -a",
        "lambda: a    | g({0})        | g(lambda: a)",
        "a and b      | not {0}       | not (a and b)",
        "a == b       | not {0}       | not a == b",
        "a == b       | {0} is c      | (a == b) is c",
        "a or b       | {0} and c     | (a or b) and c",
        "a or b       | g(*{0})       | g(*(a or b))",
        "a := b       | {0}           | (a := b)",
        "await_(a)    | {0}.x         | await_(a).x",
        "a            | {{'k': {0}}}  | {'k': a}",
        "a            | a.at[{0}].set(1) | a.at[a].set(1)",
      })
  void holesAreParenthesisedOnlyWhereNeeded(String argument, String template, String printed) {
    Sheet sheet = Sheet.of("t(" + argument + ")");
    int hole = sheet.tree().children(sheet.kind("Call")).get(1).id();
    Replace replace =
        new Replace(
            Ids.value(sheet.kind("Call")), new Template(template, List.of(Ids.value(hole))));
    assertThat(sheet.print(replace)).isEqualTo(printed + "\n");
  }

  @Test
  void aParenthesisedNodeKeepsOnePair() {
    Sheet sheet = Sheet.of("(a + b).mean()");
    assertThat(sheet.print(sheet.replace("a + b", "{0} - {1}", "a", "b")))
        .isEqualTo("(a - b).mean()\n");
    assertThat(sheet.print(sheet.replace("(a + b).mean()", "jnp.mean({0})", "a + b")))
        .isEqualTo("jnp.mean(a + b)\n");
  }

  @Test
  void aValueOverLinesGetsParenthesesWhereNoneAreAround() {
    Sheet sheet = Sheet.of("x = t(a +  # one", "      b)");
    int sum = sheet.kind("BinOp");
    Replace replace =
        new Replace(Ids.value(sheet.kind("Call")), new Template("{0}", List.of(Ids.value(sum))));
    assertThat(sheet.print(replace)).isEqualTo("x = (a +  # one\n     b)\n");
  }

  @Test
  void aCommentThatLostItsPlaceGoesAboveTheStatement() {
    Sheet sheet = Sheet.of("if q:", "    x = t(a,  # one", "          b)  # two");
    Replace replace = new Replace(Ids.value(sheet.kind("Call")), sheet.template("g({0})", "b"));
    assertThat(sheet.print(replace)).isEqualTo("if q:\n    # one\n    x = g(b)  # two\n");
  }

  @Test
  void nodesBelowAReplacedNodeAreReplacedToo() {
    Sheet sheet = Sheet.of("f(g(x), y)");
    assertThat(
            sheet.print(
                sheet.replace("f(g(x), y)", "h({0})", "g(x)"),
                sheet.replace("x", "z.w"),
                new Rename(sheet.node("g"), "k")))
        .isEqualTo("h(k(z.w))\n");
  }

  @Test
  void theCalleeAloneChanges() {
    Sheet sheet = Sheet.of("x = nn.f(  # c", "    a,", ")");
    assertThat(sheet.print(sheet.replace("nn.f", "jax.nn.f")))
        .isEqualTo("x = jax.nn.f(  # c\n    a,\n)\n");
  }

  @Test
  void aDerivedValueIsPrintedByItsOwnReplacement() {
    Sheet sheet = Sheet.of("f(x)");
    long derived = Ids.derived(sheet.node("x"), 1);
    assertThat(
            sheet.print(
                new Replace(
                    Ids.value(sheet.kind("Call")), new Template("g({0}) + {0}", List.of(derived))),
                new Replace(derived, sheet.template("{0} if y else z", "x"))))
        .isEqualTo("g(x if y else z) + (x if y else z)\n");
  }

  @Test
  void wrapsGoAroundInTheirOrder() {
    Sheet sheet = Sheet.of("y = f(x)");
    int call = sheet.kind("Call");
    assertThat(
            sheet.print(
                new Wrap(call, 2, sheet.template("t({0}, 1)", "f(x)")),
                new Wrap(call, 1, sheet.template("{0} + {1}", "f(x)", "x")),
                sheet.replace("f(x)", "g({0})", "x")))
        .isEqualTo("y = t(g(x) + x, 1)\n");
  }

  @Test
  void renamesTouchOnlyTheIdentifier() {
    Sheet sheet = Sheet.of("def forward(self, x):  # c", "    return self.a . b(k=x)");
    assertThat(
            sheet.print(
                new Rename(sheet.kind("FunctionDef"), "__call__"),
                new Rename(sheet.kind("keyword"), "axis"),
                new Rename(sheet.node("self.a . b"), "bb")))
        .isEqualTo("def __call__(self, x):  # c\n    return self.a . bb(axis=x)\n");
  }

  @Test
  void contradictionsAreRefused() {
    Sheet sheet = Sheet.of("f(x)");
    assertThatThrownBy(() -> sheet.print(sheet.replace("x", "a"), sheet.replace("x", "b")))
        .isInstanceOf(PrintConflict.class)
        .hasMessageContaining("test.py:1:3");
    assertThatThrownBy(
            () ->
                sheet.print(
                    new Replace(
                        Ids.value(sheet.node("x")),
                        new Template("{0}", List.of(Ids.derived(1, 1))))))
        .isInstanceOf(PrintConflict.class);
  }
}
