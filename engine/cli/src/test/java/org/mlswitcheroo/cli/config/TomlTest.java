package org.mlswitcheroo.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TomlTest {
  @Test
  void everyFormOfKeyAndValueIsRead() throws Toml.Invalid {
    List<Toml.Entry> read =
        Toml.read(
            """
            # a project
            title = "a \\"b\\" \\u00e9 # no comment"   # a comment
            [tool.ml_switcheroo]
            odl = [
              'my\\odl', # one
              "more",
            ]
            max-firings = 1_000
            "max-seconds" = 2.5
            strict=true
            [ tool . other ]
            table = { a = 1, b.c = "x" }
            text = \"""
            [tool.ml_switcheroo]
            strict = 7\"""
            day = 2026-01-01 10:00:00
            [[list]]
            parts = [[1, 2], { d = 1 }]
            """);
    assertThat(read)
        .extracting(entry -> String.join("/", entry.path()) + "@" + entry.line())
        .containsExactly(
            "title@2",
            "tool/ml_switcheroo/odl@4",
            "tool/ml_switcheroo/max-firings@8",
            "tool/ml_switcheroo/max-seconds@9",
            "tool/ml_switcheroo/strict@10",
            "tool/other/table/a@12",
            "tool/other/table/b/c@12",
            "tool/other/text@13",
            "tool/other/day@16",
            "list/parts@18");
    assertThat(read.subList(0, 5))
        .extracting(Toml.Entry::value)
        .containsExactly(
            "a \"b\" \u00e9 # no comment", List.of("my\\odl", "more"), 1000L, 2.5, true);
    assertThat(read.get(7).value()).isEqualTo("[tool.ml_switcheroo]\nstrict = 7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a = yes     | (yes) is no value; a text needs quotes",
        "a =         | a value is missing",
        "a           | (=) is missing",
        "a = 1 2     | more follows on the line",
        "= 1         | a key is missing",
        "[a          | (]) is missing",
        "a = 'b      | a text is not closed",
        "a = [1, 2   | (,) is missing",
        "a = \"\\q\" | (\\q) is no escape",
      })
  void whatIsNoTomlIsRefusedWithItsLine(String text, String message) {
    assertThatThrownBy(() -> Toml.read("x = 1\n" + text))
        .isInstanceOf(Toml.Invalid.class)
        .hasMessage(message)
        .extracting(e -> ((Toml.Invalid) e).line())
        .isEqualTo(2);
  }
}
