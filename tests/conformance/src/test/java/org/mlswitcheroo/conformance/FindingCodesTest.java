package org.mlswitcheroo.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mlswitcheroo.facts.Fault;
import org.mlswitcheroo.facts.Finding;
import org.mlswitcheroo.facts.Severity;
import org.mlswitcheroo.semantics.FindingCatalog;

/** The catalog of findings has every code that the product uses, and is the only place of texts. */
class FindingCodesTest {
  private static final List<String> SOURCES =
      List.of("parsers", "emitters", "semantics", "engine/core", "engine/cli", "rules");
  private static final Pattern CODE = Pattern.compile("\"([A-Z]{2,}(-[A-Z]+)+)\"");
  private static final Pattern MADE =
      Pattern.compile("new Finding\\(\\s*\"|(report|Report|Mark)\\([^;]*?\"([A-Z]{3,})\"");
  private final FindingCatalog catalog = FindingCatalog.load();

  @Test
  void everyCodeOfTheSourcesIsInTheCatalog() throws IOException {
    SortedSet<String> codes = new TreeSet<>(List.of("INTERNAL", "IO"));
    for (String text : sources()) {
      CODE.matcher(text).results().forEach(found -> codes.add(found.group(1)));
      MADE.matcher(text)
          .results()
          .forEach(found -> codes.add(found.group(2) == null ? found.group() : found.group(2)));
    }
    assertThat(codes).contains("LEFTOVER", "PY-SYNTAX", "PRINT-CONFLICT", "UNSUPPORTED");
    assertThat(codes).allSatisfy(code -> assertThat(catalog.message(code, List.of())).isNotEmpty());
  }

  @Test
  void anUnknownCodeIsRefused() {
    assertThatThrownBy(() -> catalog.message("NO-SUCH", List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(NO-SUCH)");
  }

  @Test
  void valuesFillTextAndAdviceAndAreNotReadAgain() {
    Fault fault = new Fault("PY-SYNTAX", List.of("It has {1}.", "Write {0}."), 3, 4, "x");
    Finding finding = catalog.of(fault, "a.py");
    assertThat(finding)
        .isEqualTo(
            new Finding(
                "PY-SYNTAX", Severity.ERROR, "a.py", 3, 4, "It has {1}.", "Write {0}.", "x"));
  }

  private static List<String> sources() throws IOException {
    List<Path> files;
    try (Stream<Path> all =
        SOURCES.stream().map(Repository.root()::resolve).flatMap(FindingCodesTest::walk)) {
      files = all.filter(path -> path.toString().matches(".*/src/main/.*\\.(java|drl)")).toList();
    }
    List<String> texts = new java.util.ArrayList<>();
    for (Path file : files) {
      texts.add(Files.readString(file));
    }
    return texts;
  }

  private static Stream<Path> walk(Path folder) {
    try {
      return Files.walk(folder);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
