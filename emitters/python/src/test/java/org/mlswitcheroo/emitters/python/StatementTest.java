package org.mlswitcheroo.emitters.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mlswitcheroo.facts.target.Insert;
import org.mlswitcheroo.facts.target.Mark;
import org.mlswitcheroo.facts.target.Remove;
import org.mlswitcheroo.facts.target.ReplaceStatement;
import org.mlswitcheroo.facts.target.Unwrap;

class StatementTest {
  @Test
  void aStatementIsLeftOutWithItsLineButNotItsComments() {
    Sheet sheet = Sheet.of("def f():", "    # above", "    a()  # at", "    b()");
    assertThat(sheet.print(new Remove(sheet.all("Expr").get(0))))
        .isEqualTo("def f():\n    # above\n    # at\n    b()\n");
  }

  @Test
  void blankLinesBehindAGapAreNotDoubled() {
    Sheet sheet = Sheet.of("def f():", "    a()", "", "    b()", "", "    c()", "", "    d()");
    assertThat(
            sheet.print(new Remove(sheet.all("Expr").get(0)), new Remove(sheet.all("Expr").get(2))))
        .isEqualTo("def f():\n    b()\n\n    d()\n");
  }

  @Test
  void aBlockTakesThePlaceOfItsStatement() {
    Sheet sheet =
        Sheet.of(
            "def f():",
            "    # above",
            "    with g():  # why",
            "        # first",
            "        a(1,",
            "          2)",
            "        if c:",
            "            b = \"\"\"x",
            "        y\"\"\"",
            "    d()");
    assertThat(sheet.print(new Unwrap(sheet.kind("With"))))
        .isEqualTo(
            "def f():\n    # above\n    # why\n    # first\n    a(1,\n      2)\n    if c:\n"
                + "        b = \"\"\"x\n        y\"\"\"\n    d()\n");
  }

  @Test
  void aBlockOnTheLineOfItsHeaderTakesTheLine() {
    Sheet sheet = Sheet.of("if c:", "    with g(): a(); b()", "d()");
    assertThat(sheet.print(new Unwrap(sheet.kind("With")))).isEqualTo("if c:\n    a(); b()\nd()\n");
  }

  @Test
  void anEmptyBlockGetsPass() {
    Sheet sheet = Sheet.of("if a:", "    b()", "else: c()", "d()");
    assertThat(
            sheet.print(new Remove(sheet.all("Expr").get(0)), new Remove(sheet.all("Expr").get(1))))
        .isEqualTo("if a:\n    pass\nelse: pass\nd()\n");
  }

  @Test
  void anInsertionAtARemovedStatementTakesItsPlace() {
    Sheet sheet = Sheet.of("def f():", "    a()");
    int a = sheet.kind("Expr");
    assertThat(sheet.print(new Remove(a), new Insert(a, "after", 0, sheet.template("b()"))))
        .isEqualTo("def f():\n    b()\n");
  }

  @Test
  void startIsBehindTheDocstring() {
    Sheet sheet = Sheet.of("def f(x):", "    \"\"\"Doc.\"\"\"", "    return x");
    assertThat(
            sheet.print(
                new Insert(
                    sheet.kind("FunctionDef"), "start", 0, sheet.template("x = g({0})", "x"))))
        .isEqualTo("def f(x):\n    \"\"\"Doc.\"\"\"\n    x = g(x)\n    return x\n");
  }

  @Test
  void aMethodIsInsertedWithABlankLine() {
    Sheet sheet = Sheet.of("class A:", "    x = 1", "    y = 2");
    assertThat(
            sheet.print(
                new Insert(
                    sheet.kind("ClassDef"), "end", 0, sheet.template("def m(self):\n    pass"))))
        .isEqualTo("class A:\n    x = 1\n    y = 2\n\n    def m(self):\n        pass\n");
  }

  @Test
  void insertionsFollowTheirOrder() {
    Sheet sheet = Sheet.of("a()");
    int a = sheet.kind("Expr");
    assertThat(
            sheet.print(
                new Insert(a, "before", 2, sheet.template("two()")),
                new Insert(a, "before", 1, sheet.template("one()")),
                new Insert(0, "end", 0, sheet.template("end()"))))
        .isEqualTo("one()\ntwo()\na()\nend()\n");
  }

  @Test
  void aBlockOnOneLineIsSpreadWhenNeeded() {
    Sheet sheet = Sheet.of("def f(): a(); b()  # c", "x = 1; y = 2");
    assertThat(
            sheet.print(
                new Insert(sheet.node("b()"), "before", 0, sheet.template("new()")),
                new Remove(sheet.node("x = 1"))))
        .isEqualTo("def f():\n    a()\n    new()\n    b()  # c\ny = 2\n");
  }

  @Test
  void insertionsUseTabsAndLineEndsOfTheFile() {
    Sheet sheet = Sheet.raw("def f():\r\n\tx = 1\r\n\tif x:\r\n\t\ty()");
    assertThat(
            sheet.print(
                new Insert(
                    sheet.kind("FunctionDef"), "start", 0, sheet.template("if a:\n    b = 1")),
                new Insert(sheet.kind("FunctionDef"), "end", 0, sheet.template("c()"))))
        .isEqualTo(
            "def f():\r\n\tif a:\r\n\t\tb = 1\r\n\tx = 1\r\n\tif x:\r\n\t\ty()\r\n\tc()\r\n");
  }

  @Test
  void aStatementIsReplacedAndKeepsItsComment() {
    Sheet sheet = Sheet.of("def f():", "    x += y  # c");
    assertThat(
            sheet.print(
                new ReplaceStatement(
                    sheet.node("x += y"), sheet.template("{0} = {0} + {1}", "x", "y"))))
        .isEqualTo("def f():\n    x = x + y  # c\n");
  }

  @Test
  void aHeaderIsReplaced() {
    Sheet sheet = Sheet.of("for a in b:  # c", "    d()", "else:", "    e()");
    assertThat(
            sheet.print(
                new ReplaceStatement(
                    sheet.kind("For"), sheet.template("for i, a in enumerate({0}):", "b"))))
        .isEqualTo("for i, a in enumerate(b):  # c\n    d()\nelse:\n    e()\n");
  }

  @Test
  void aMarkedStatementStandsBetweenMarkers() {
    Sheet sheet =
        Sheet.of("def f():", "    # c", "    if a:", "        b()", "    elif c:", "        d()");
    assertThat(sheet.print(new Mark(sheet.node("c"), "X-1", "no (c)")))
        .isEqualTo(
            String.join(
                "\n",
                "def f():",
                "    # c",
                "    # <SWITCHEROO_FAILED_TO_TRANS>",
                "    # Reason: X-1 no (c)",
                "    if a:",
                "        b()",
                "    elif c:",
                "        d()",
                "    # </SWITCHEROO_FAILED_TO_TRANS>",
                ""));
  }

  @Test
  void decoratorsAreLeftOutWithTheirLines() {
    Sheet sheet =
        Sheet.of(
            "class A:",
            "    @one",
            "    # c",
            "    @two(1)  # t",
            "    @three",
            "    def f(self): pass");
    assertThat(sheet.print(new Remove(sheet.node("one")), new Remove(sheet.node("two(1)"))))
        .isEqualTo("class A:\n    # c\n    # t\n    @three\n    def f(self): pass\n");
  }
}
