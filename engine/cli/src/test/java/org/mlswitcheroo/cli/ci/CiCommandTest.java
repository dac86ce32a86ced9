package org.mlswitcheroo.cli.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlswitcheroo.cli.Cli;

/** What needs no framework; the runs are proven in tests/python/test_ci.py. */
class CiCommandTest {
  @TempDir Path folder;

  @Test
  void anUnknownOperationIsAUsageErrorWithTheNearest() {
    Cli cli = Cli.run("ci", "--only", "Softmaxx", "--targets", "jax");
    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err())
        .contains("the option (--only) names no operation of torch (Softmaxx)", "Softmax");
  }

  @Test
  void anUnknownTargetIsAUsageError() {
    Cli cli = Cli.run("ci", "--targets", "jaxx");
    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err()).contains("(--targets) names no dialect (jaxx)");
    assertThat(Cli.run("ci", "--targets", "torch").err()).contains("is the source of the calls");
  }

  @Test
  void numbersAreChecked() {
    assertThat(Cli.run("ci", "--samples", "0").err())
        .contains("the option (--samples) has no value (0)", "a whole number above 0");
    assertThat(Cli.run("ci", "--shrink", "--no-shrink").err()).contains("exclude each other");
  }

  @Test
  void aPythonThatIsNotThereIsToldWithWhatToDo() {
    Cli cli = Cli.run("ci", "--only", "Softmax", "--python", folder.resolve("none").toString());
    assertThat(cli.status()).isEqualTo(3);
    assertThat(cli.err()).contains("cannot be started", "ML_SWITCHEROO_PYTHON");
  }

  @Test
  void aPythonWithoutFrameworksIsToldWithItsLastLine() throws IOException {
    Cli cli = Cli.run("ci", "--only", "Softmax", "--python", script("echo 'No torch' >&2; exit 1"));
    assertThat(cli.status()).isEqualTo(3);
    assertThat(cli.err()).contains("ended without a report (No torch)", "NumPy and PyTorch");
  }

  @Test
  void whatTheRunnerReportsIsPrintedWrittenAndCounted() throws IOException {
    String failed =
        "{\"status\": \"failed\", \"cases\": {\"failed\": 1}, \"minimal\": {\"text\": \"return"
            + " F.softmax(x0, 0)\", \"reason\": \"other numbers\", \"inputs\": {\"x0\": {\"shape\":"
            + " [1], \"dtype\": \"float32\", \"values\": \"[0.0]\"}}}}";
    String answer = "{\"hypothesis\": true, \"report\": {\"Softmax\": {\"jax\": " + failed + "}}}";
    Path report = folder.resolve("report.json");
    Cli cli =
        Cli.run(
            "ci",
            "--only",
            "torch.nn.functional.softmax",
            "--targets",
            "jax",
            "--json-report",
            report.toString(),
            "--python",
            script("echo '" + answer + "'"));
    assertThat(cli.status()).isEqualTo(1);
    assertThat(cli.out())
        .contains("Softmax -> jax: failed, other numbers\n    return F.softmax(x0, 0)")
        .contains("    x0 = float32[1] [0.0]");
    assertThat(report).content().contains("\"failed\" : 1", "\"Softmax\"");
    Path file =
        Files.writeString(
            folder.resolve("a.py"),
            "import torch.nn.functional as F\n\n\ndef f(x):\n    return F.softmax(x, dim=0)\n");
    Cli gated =
        Cli.run(
            "convert",
            file.toString(),
            "--target",
            "jax",
            "--config",
            "validation_report=" + report);
    assertThat(gated.status()).isEqualTo(1);
    assertThat(gated.out()).contains("F.softmax(x, dim=0)");
    assertThat(gated.err()).contains("failed in the report of ci (other numbers, for: return F.");
    assertThat(Cli.run("convert", file.toString(), "--target", "jax").status()).isZero();
    assertThat(Cli.run("matrix", "--report", report.toString(), "--format", "md").out())
        .containsPattern("\\| Softmax \\| activation \\| partly: [^|]*\\| failed");
  }

  @Test
  void aReportThatIsNoneIsRefused() throws IOException {
    Path report = Files.writeString(folder.resolve("report.json"), "{}\n");
    Path file = Files.writeString(folder.resolve("a.py"), "import torch\n");
    Cli cli =
        Cli.run(
            "convert",
            file.toString(),
            "--target",
            "jax",
            "--config",
            "validation-report=" + report);
    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err())
        .contains("is no report of the command ci: it has no operations", "Maybe write one");
  }

  private String script(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("python"), "#!/bin/sh\n" + text + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file.toString();
  }
}
