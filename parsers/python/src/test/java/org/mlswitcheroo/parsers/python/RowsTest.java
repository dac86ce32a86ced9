package org.mlswitcheroo.parsers.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlswitcheroo.facts.Fault;
import org.mlswitcheroo.facts.ParseResult;
import org.mlswitcheroo.facts.syntax.SyntaxTree;

/** One row per feature of the language; in a row, ↵ is a line end. */
class RowsTest {
  private final PythonParser parser = new PythonParser();

  static Stream<String> accepted() throws IOException {
    return rows("accepted.txt");
  }

  static Stream<String> refused() throws IOException {
    return rows("refused.txt");
  }

  private static Stream<String> rows(String name) throws IOException {
    try (InputStream in = RowsTest.class.getResourceAsStream("/rows/" + name)) {
      return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")).stream();
    }
  }

  @ParameterizedTest
  @MethodSource
  void accepted(String row) {
    String source = row.replace('↵', '\n');
    for (String lineEnd : List.of("\n", "\r\n", "\r")) {
      for (String last : List.of("", lineEnd, "  # end", lineEnd + "  # end" + lineEnd)) {
        for (String mark : List.of("", "\uFEFF")) {
          String text = mark + source.replace("\n", lineEnd) + last;
          ParseResult result = parser.parse("a.py", text.getBytes(StandardCharsets.UTF_8));
          assertThat(result.faults()).isEmpty();
          SyntaxTree tree = result.tree().orElseThrow();
          assertThat(TreeDump.print(tree)).isEqualTo(text);
          TreeLaws.check(tree);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource
  void refused(String row) {
    String[] cells = row.split("\t", 4);
    String source = cells[3].replace('↵', '\n') + "\n";
    ParseResult result = parser.parse("a.py", source.getBytes(StandardCharsets.UTF_8));
    assertThat(result.tree()).isEmpty();
    Fault fault = result.faults().get(0);
    assertThat(fault.code() + " " + fault.line() + ":" + fault.column())
        .isEqualTo(cells[2] + " " + cells[0] + ":" + cells[1]);
    assertThat(fault.excerpt()).isEqualTo(source.split("\n", -1)[fault.line() - 1]);
    assertThat(fault.values().get(0)).contains("(").endsWith(".");
  }
}
