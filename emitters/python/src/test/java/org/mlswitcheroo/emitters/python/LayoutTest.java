package org.mlswitcheroo.emitters.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mlswitcheroo.facts.target.AddArgument;
import org.mlswitcheroo.facts.target.AddParameter;

/** Where lines of a changed statement begin. */
class LayoutTest {
  private static final String WORD = "w".repeat(30);

  @Test
  void aLongWordWithACommentStays() {
    Sheet sheet = Sheet.of("f(", "    a,  # c", ")");
    String value = "x".repeat(130);
    assertThat(sheet.print(sheet.replace("a", value)))
        .isEqualTo("f(\n    " + value + ",  # c\n)\n");
  }

  @Test
  void anItemIsBrokenBeforeTheCommentBehindIt() {
    Sheet sheet = Sheet.of("f(", "    g(a),  # c", "    b)");
    assertThat(
            sheet.print(
                sheet.replace("g(a)", "h(" + (WORD + ", ").repeat(3) + "k={0})", "a"),
                sheet.replace("b", "c")))
        .isEqualTo(
            "f(\n    h(\n        "
                + (WORD + ", ").repeat(2).strip()
                + "\n        "
                + WORD
                + ", k=a),  # c\n    c)\n");
  }

  @Test
  void aCommentMayStandOut() {
    String comment = "  # " + "c".repeat(90);
    Sheet sheet = Sheet.of("f(", "    g(a)," + comment, "    b)");
    assertThat(sheet.print(sheet.replace("g(a)", "h({0}, 1)", "a")))
        .isEqualTo("f(\n    h(a, 1)," + comment + "\n    b)\n");
  }

  @Test
  void aTupleWhoseFirstElementIsLongHangs() {
    Sheet sheet =
        Sheet.of("def f():", "    return (g(a),", "            b,  # c", "            (1, 2))");
    String parts = (WORD + ", ").repeat(2) + "k=";
    assertThat(sheet.print(sheet.replace("g(a)", "hhhhhhhhhhhhhhhhhhhh(" + parts + "{0})", "a")))
        .isEqualTo(
            "def f():\n    return (\n        hhhhhhhhhhhhhhhhhhhh("
                + parts
                + "a),\n        b,  # c\n        (1, 2))\n");
  }

  @Test
  void aBracketThatMovesUpLeavesItsEndWhereItIsIndented() {
    String dict = "{\n        1: a,\n    }";
    Sheet sheet = Sheet.of("f(", "    {", "        1: a,", "    }", ")");
    assertThat(sheet.print(sheet.replace("f(\n    " + dict + "\n)", "longer({0})", dict)))
        .isEqualTo("longer(" + dict + ")\n");
  }

  @Test
  void elementsOfAListInALongCallKeepTheirLines() {
    Sheet sheet = Sheet.of("x = f([{1: a},", "       {1: b}], c)");
    String name = WORD + WORD;
    assertThat(
            sheet.print(
                sheet.replace(
                    "f([{1: a},\n       {1: b}], c)",
                    "g(s, " + name + "({0}, k=" + WORD + "))",
                    "[{1: a},\n       {1: b}]")))
        .isEqualTo(
            "x = g(\n    s,\n    "
                + name
                + "(\n        [\n            {1: a},\n            {1: b}],\n        k="
                + WORD
                + "))\n");
  }

  @Test
  void aBracketAloneInACallHangsWithIt() {
    Sheet sheet = Sheet.of("x = f([a,", "       b])");
    String name = "n".repeat(95);
    assertThat(sheet.print(sheet.replace("f([a,\n       b])", name + "({0})", "[a,\n       b]")))
        .isEqualTo("x = " + name + "([\n    a,\n    b])\n");
  }

  @Test
  void linesStayBelowWhatTheirBracketHoldsFirst() {
    Sheet sheet =
        Sheet.of(
            "x = f(g(a,", "        b),", "      # above", "      h(", "          c),", "      d)");
    assertThat(
            sheet.print(
                sheet.call(
                    "long.name",
                    "g(a,\n        b)@g(a,\n        b)",
                    "h(\n          c)@h(\n          c)",
                    "d@d")))
        .isEqualTo(
            "x = long.name(g(a,\n                b),\n              # above\n              h(\n"
                + "                  c),\n              d)\n");
  }

  @Test
  void linesThatStandElsewhereKeepTheirIndentation() {
    Sheet sheet = Sheet.of("x = f(a,", "    b,", "  c)");
    assertThat(sheet.print(sheet.call("longer", "a@a", "b@b", "c@c")))
        .isEqualTo("x = longer(a,\n    b,\n  c)\n");
  }

  @Test
  void aLongAlignedSignatureIsBrokenWhereItsLinesBegin() {
    String first = "def f(" + WORD + ", " + "v".repeat(30) + ",";
    Sheet sheet = Sheet.of(first + " k=3,", "      l=4):", "    pass");
    assertThat(
            sheet.print(
                new AddParameter(sheet.kind("FunctionDef"), "rngs: R", true),
                sheet.replace("3", "g(" + WORD + ")")))
        .isEqualTo(first + "\n      k=g(" + WORD + "),\n      l=4, *, rngs: R):\n    pass\n");
  }

  @Test
  void whatHangsInAHeaderIsDeeperThanTheBlock() {
    Sheet sheet = Sheet.of("if f(a,", "     b):", "    pass");
    String name = "n".repeat(90);
    assertThat(sheet.print(sheet.call(name, "a@a", "b@b")))
        .isEqualTo("if " + name + "(\n        a,\n        b):\n    pass\n");
  }

  @Test
  void stringsOverLinesAreLeftAlone() {
    Sheet sheet = Sheet.of("x = f(a, \"\"\"b", "  c\"\"\",", "      d)");
    String name = "n".repeat(99);
    String printed = sheet.print(new AddArgument(sheet.kind("Call"), "k", sheet.template(name)));
    assertThat(printed).contains("\"\"\"b\n  c\"\"\"").contains("k=" + name);
  }

  @Test
  void theNamesOfALoopStayTogether() {
    Sheet sheet = Sheet.of("x = [f(a)", "     for a, b in c]");
    String word = WORD + WORD;
    assertThat(sheet.print(sheet.replace("f(a)", word + "({0}, " + WORD + ")", "a")))
        .isEqualTo("x = [" + word + "(a, " + WORD + ")\n     for a, b in c]\n");
    assertThat(sheet.print(sheet.replace("f(a)", word + "(" + word + ")")))
        .isEqualTo("x = [\n    " + word + "(\n        " + word + ")\n    for a, b in c]\n");
  }

  @Test
  void aBracketStaysBelowTheOneItCloses() {
    Sheet sheet = Sheet.of("x = f([a,", "       b", "      ], c)");
    assertThat(sheet.print(sheet.replace("f", "longer")))
        .isEqualTo("x = longer([a,\n            b\n           ], c)\n");
  }
}
