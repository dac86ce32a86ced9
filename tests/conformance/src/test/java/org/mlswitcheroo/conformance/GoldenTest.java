package org.mlswitcheroo.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mlswitcheroo.testkit.Case;
import org.mlswitcheroo.testkit.Conversions;
import org.mlswitcheroo.testkit.Engine;
import org.mlswitcheroo.testkit.Outcome;
import org.mlswitcheroo.testkit.Verdict;

/**
 * Whole models convert to the stored files and keep all laws. A changed output is looked at, then
 * approved with {@code -Dgolden.accept=true}; what breaks a law is not.
 */
class GoldenTest {
  private static final boolean ACCEPT = Boolean.getBoolean("golden.accept");
  private static final KnownFaults KNOWN = KnownFaults.of("models");
  private static final Path GOLDEN = Repository.root().resolve("tests/corpus/flax_nnx");

  @TestFactory
  Stream<DynamicTest> modelsConvertToTheStoredFiles() {
    return models().stream()
        .map(
            path -> {
              String name = path.getFileName().toString();
              return dynamicTest(name, () -> KNOWN.check(name, () -> check(path)));
            });
  }

  /** A stored file is written in the target: converting it from the source changes nothing. */
  @TestFactory
  Stream<DynamicTest> storedFilesAreLeftAsTheyAre() {
    return list(GOLDEN)
        .filter(path -> path.toString().endsWith(".py"))
        .sorted()
        .map(path -> dynamicTest(path.getFileName().toString(), () -> left(path)));
  }

  private static void left(Path file) throws IOException {
    String text = Files.readString(file);
    assertThat(Engine.shared().convert(text, "torch", "flax_nnx").text()).contains(text);
  }

  @Test
  void noStoredFileIsLeftOver() throws IOException {
    List<String> names = models().stream().map(path -> path.getFileName().toString()).toList();
    KNOWN.allExist(names);
    try (Stream<Path> stored = Files.list(GOLDEN)) {
      assertThat(stored.map(path -> path.getFileName().toString().replaceAll("\\.txt$", "")))
          .isSubsetOf(names);
    }
  }

  private static List<Path> models() {
    return Stream.of("examples", "tests/corpus")
        .flatMap(folder -> list(Repository.root().resolve(folder)))
        .filter(path -> path.toString().endsWith(".py"))
        .sorted()
        .toList();
  }

  private static Stream<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(Path model) throws IOException {
    Verdict verdict =
        Conversions.verdict(Case.lawful(model.getFileName().toString(), Files.readString(model)));
    assertThat(verdict.outcome()).withFailMessage(verdict::report).isEqualTo(Outcome.OK);
    String told =
        verdict.findings().stream()
            .map(
                f ->
                    f.line()
                        + ":"
                        + f.column()
                        + " "
                        + f.severity()
                        + " "
                        + f.code()
                        + " "
                        + f.message()
                        + "\n")
            .collect(Collectors.joining());
    compare(GOLDEN.resolve(model.getFileName()), verdict.output());
    compare(GOLDEN.resolve(model.getFileName() + ".txt"), told);
  }

  private static void compare(Path stored, String text) throws IOException {
    if (ACCEPT) {
      Files.createDirectories(stored.getParent());
      Files.writeString(stored, text);
    }
    assertThat(stored)
        .withFailMessage(
            "there is no stored file (%s). Maybe approve one with -Dgolden.accept=true.", stored)
        .exists();
    assertThat(text)
        .as("output of %s. Maybe approve it with -Dgolden.accept=true", stored.getFileName())
        .isEqualTo(Files.readString(stored));
  }
}
