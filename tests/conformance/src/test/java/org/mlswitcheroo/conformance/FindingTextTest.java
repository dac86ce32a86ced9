package org.mlswitcheroo.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mlswitcheroo.facts.Finding;
import org.mlswitcheroo.testkit.Engine;

/**
 * The exact findings of bad inputs. The sheet holds blocks: a line {@code ## name}, the input, a
 * line {@code -->}, the findings. Approve changed texts with {@code -Dgolden.accept=true}.
 */
class FindingTextTest {
  private static final Path SHEET =
      Repository.root().resolve("tests/conformance/src/test/resources/findings/bad_inputs.txt");

  private record Block(String name, String input, String findings) {}

  @TestFactory
  Stream<DynamicTest> badInputsAreExplained() throws IOException {
    List<Block> blocks = read();
    if (Boolean.getBoolean("golden.accept")) {
      Files.writeString(
          SHEET,
          blocks.stream()
              .map(b -> "## " + b.name() + "\n" + b.input() + "-->\n" + told(b.input()) + "\n")
              .collect(Collectors.joining()));
    }
    return read().stream().map(block -> dynamicTest(block.name(), () -> check(block)));
  }

  private static void check(Block block) {
    assertThat(block.findings()).as("findings that the sheet expects").isNotBlank();
    assertThat(told(block.input())).isEqualTo(block.findings());
  }

  private static List<Block> read() throws IOException {
    List<Block> blocks = new ArrayList<>();
    for (String text : Files.readString(SHEET).split("(?m)^## ")) {
      if (!text.isBlank()) {
        int line = text.indexOf('\n');
        int arrow = text.indexOf("\n-->\n");
        blocks.add(
            new Block(
                text.substring(0, line),
                text.substring(line + 1, arrow + 1),
                text.substring(arrow + 5).strip() + "\n"));
      }
    }
    return blocks;
  }

  private static String told(String input) {
    return Engine.shared().convert(input, "torch", "flax_nnx").findings().stream()
            .map(FindingTextTest::line)
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  private static String line(Finding f) {
    return "%d:%d %s %s: %s%s"
        .formatted(
            f.line(),
            f.column(),
            f.severity(),
            f.code(),
            f.message(),
            f.advice().isEmpty() ? "" : "\n    " + f.advice());
  }
}
