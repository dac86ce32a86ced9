package org.mlswitcheroo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  @Test
  void versionGoesToStandardOutput() {
    Cli cli = Cli.run("--version");
    assertThat(cli.status()).isZero();
    assertThat(cli.out()).startsWith("ml_switcheroo ");
    assertThat(cli.err()).isEmpty();
  }

  @Test
  void anUnknownCommandIsNamedAndIsAUsageError() {
    Cli cli = Cli.run("frobnicate");
    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err()).contains("(frobnicate)", "--help");
    assertThat(cli.out()).isEmpty();
  }

  @Test
  void aMisspelledCommandGetsTheNearest() {
    assertThat(Cli.run("convrt").err()).contains("Maybe (convert).");
  }

  @Test
  void aCommandOfTheDesignThatDoesNothingYetSaysSo() {
    Cli cli = Cli.run("verify");
    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err()).contains("not available yet: (verify)");
  }

  @Test
  void noCommandIsAUsageError() {
    Cli cli = Cli.run();
    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err()).startsWith("Usage: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "convert",
        "coverage",
        "explain",
        "gen-weight-script",
        "lint",
        "matrix",
        "new",
        "schema"
      })
  void everyCommandHasHelp(String command) {
    Cli cli = Cli.run(command, "--help");
    assertThat(cli.status()).isZero();
    assertThat(cli.out()).startsWith("Usage: ml_switcheroo " + command).contains("--debug");
  }

  @Test
  void anInternalErrorIsOneLineWithoutAStackTrace() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream broken =
        new PrintStream(new ByteArrayOutputStream()) {
          @Override
          public void print(String text) {
            throw new IllegalStateException("broken\nsecond line");
          }
        };
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            broken,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            false);
    assertThat(Main.run(new String[] {"--version"}, console)).isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "ml_switcheroo: INTERNAL: IllegalStateException (broken).\n"
                + "Maybe run again with --debug and report this with the file.\n");
  }

  @Test
  void theTraceOfAnInternalErrorGoesToAFile() throws IOException {
    String advice = new Crashes("--debug").advice(new IllegalStateException("broken"));
    Path file = Path.of(advice.replaceFirst(".* is in (.*)\\.", "$1"));
    assertThat(file).content().contains("IllegalStateException: broken", "\tat ");
    Files.delete(file);
  }
}
