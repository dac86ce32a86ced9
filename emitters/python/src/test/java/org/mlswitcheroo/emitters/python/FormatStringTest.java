package org.mlswitcheroo.emitters.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mlswitcheroo.facts.PrintConflict;
import org.mlswitcheroo.facts.target.AddArgument;
import org.mlswitcheroo.facts.target.Rename;

class FormatStringTest {
  @Test
  void valuesInsideOfAStringAreReplaced() {
    Sheet sheet = Sheet.of("x = f'{a.b(c)} {d!r:>{w}}' 'tail'");
    assertThat(
            sheet.print(
                sheet.replace("a.b(c)", "g({0}, 'x')", "c"),
                new Rename(sheet.node("d"), "dd"),
                new Rename(sheet.node("w"), "ww")))
        .isEqualTo("x = f'{g(c, \"x\")} {dd!r:>{ww}}' 'tail'\n");
  }

  @Test
  void aBraceIsKeptFromItsNeighbour() {
    Sheet sheet = Sheet.of("x = f'{a}'");
    assertThat(sheet.print(sheet.replace("a", "{{1: {0}}}", "a"))).isEqualTo("x = f'{ {1: a}}'\n");
  }

  @Test
  void callsInsideOfAStringGetArguments() {
    Sheet sheet = Sheet.of("x = f'{f(a)} {g()}'");
    assertThat(
            sheet.print(
                new AddArgument(sheet.all("Call").get(0), "k", sheet.template("1")),
                new AddArgument(sheet.all("Call").get(1), "k", sheet.template("1"))))
        .isEqualTo("x = f'{f(a, k=1)} {g(k=1)}'\n");
  }

  @Test
  void quotesThatCannotBeSwappedAreRefused() {
    Sheet sheet = Sheet.of("x = f'{a}'");
    assertThatThrownBy(() -> sheet.print(sheet.replace("a", "g('\"')")))
        .isInstanceOf(PrintConflict.class);
  }
}
