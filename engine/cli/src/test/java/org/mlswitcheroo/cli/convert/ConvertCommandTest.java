package org.mlswitcheroo.cli.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlswitcheroo.cli.Cli;

class ConvertCommandTest {
  static final String NET =
      """
      import torch.nn as nn


      class Net(nn.Module):
          def __init__(self):
              super().__init__()
              self.fc = nn.Linear(8, 4)

          def forward(self, x):
              return self.fc(x)
      """;
  static final String LEFT = "import torch\n\ny = torch.frobnicate(1)  # why\n";

  @TempDir Path folder;

  @Test
  void standardInputGoesToStandardOutput() {
    Cli cli = Cli.runOn(NET, "convert", "-", "--target", "flax_nnx");
    assertThat(cli.out()).contains("nnx.Linear(8, 4, rngs=rngs)").doesNotContain("torch");
    assertThat(cli.err()).startsWith("1 file: 1 converted; of ").contains(" 0 left; ");
    assertThat(cli.status()).isZero();
    assertThat(Cli.runOn(NET, "convert", "-", "--target", "flax_nnx", "--out", "-").out())
        .isEqualTo(cli.out());
  }

  @Test
  void aTargetWritesTheModulesOfAnotherDialectAndItsOwnFunctions() {
    String source = NET.replace("return self.fc(x)", "return self.fc(x).relu()");
    Cli cli = Cli.runOn(source, "convert", "-", "--target", "jax");
    assertThat(cli.out())
        .contains("import jax\n", "class Net(nnx.Module):", "rngs: nnx.Rngs")
        .contains("self.fc = nnx.Linear(8, 4, rngs=rngs)", "return jax.nn.relu(self.fc(x))");
    assertThat(cli.status()).isZero();
  }

  @Test
  void aFileIsWrittenAndNothingElse() throws IOException {
    Path file = write("net.py", NET);
    Path out = folder.resolve("new/net.py");
    Cli cli = Cli.run("convert", file.toString(), "--target", "flax_nnx", "--out", out.toString());
    assertThat(cli.status()).isZero();
    assertThat(cli.out()).isEmpty();
    assertThat(out).content().contains("nnx.Linear");
    assertThat(out.getParent()).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void errorFindingsAreReportedMarkedAndStillWritten() throws IOException {
    Path file = write("left.py", LEFT);
    Path out = folder.resolve("out.py");
    Cli cli = Cli.run("convert", file.toString(), "--target", "flax_nnx", "--out", out.toString());
    assertThat(cli.status()).isEqualTo(1);
    assertThat(out).content().contains("SWITCHEROO_FAILED_TO_TRANS", "torch.frobnicate(1)  # why");
    assertThat(cli.err())
        .contains(
            file + ":3:1 error LEFTOVER: ",
            "(torch.frobnicate)",
            "    y = torch.frobnicate(1)",
            "\n  Maybe ")
        .contains("of 1 torch use 0 converted, 1 left");
  }

  @Test
  void strictKeepsAnOutputThatIsThere() throws IOException {
    Path out = write("out.py", "old\n");
    Cli cli =
        Cli.run(
            "convert",
            write("left.py", LEFT).toString(),
            "--target",
            "flax_nnx",
            "--strict",
            "--out",
            out.toString());
    assertThat(cli.status()).isEqualTo(1);
    assertThat(out).hasContent("old\n");
    assertThat(cli.err()).contains("nothing written (--strict)");
  }

  @Test
  void strictWritesNothingToStandardOutput() {
    Cli cli = Cli.runOn(LEFT, "convert", "-", "--target", "flax_nnx", "--strict");
    assertThat(cli.status()).isEqualTo(1);
    assertThat(cli.out()).isEmpty();
  }

  @Test
  void anInvalidFileIsAFindingAndGivesNoOutput() throws IOException {
    Path out = write("out.py", "old\n");
    Path file = write("bad.py", "import torch\ndef f(:\n");
    Cli cli = Cli.run("convert", file.toString(), "--target", "flax_nnx", "--out", out.toString());
    assertThat(cli.status()).isEqualTo(1);
    assertThat(cli.err()).contains(file + ":2:", "error PY-SYNTAX").doesNotContain("\tat ");
    assertThat(out).hasContent("old\n");
  }

  @Test
  void bytesThatAreNoTextAreAFinding() throws IOException {
    Path file = Files.write(folder.resolve("b.py"), new byte[] {(byte) 0xff, 0, 1});
    Cli cli = Cli.run("convert", file.toString(), "--source", "torch", "--target", "flax_nnx");
    assertThat(cli.status()).isEqualTo(1);
    assertThat(cli.out()).isEmpty();
  }

  @Test
  void zeroChangesSayWhatWasSeen() {
    Cli cli =
        Cli.runOn("x = 1\ny = 2\n", "convert", "-", "--source", "torch", "--target", "flax_nnx");
    assertThat(cli.status()).isZero();
    assertThat(cli.out()).isEqualTo("x = 1\ny = 2\n");
    assertThat(cli.err()).contains("0 changes: no use of torch in 2 lines");
  }

  @Test
  void theEncodingOfTheSourceIsKept() throws IOException {
    byte[] latin =
        "# coding: latin-1\nimport torch\ns = '\u00e9'\n".getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("latin.py"), latin);
    Path out = folder.resolve("out.py");
    Cli.run("convert", file.toString(), "--target", "flax_nnx", "--out", out.toString());
    assertThat(Files.readString(out, StandardCharsets.ISO_8859_1)).contains("s = '\u00e9'");
  }

  @Test
  void anOutputThatCannotBeWrittenIsAnErrorOfTheEnvironment() throws IOException {
    Path file = write("net.py", NET);
    Cli cli =
        Cli.run("convert", file.toString(), "--target", "flax_nnx", "--out", file + "/below.py");
    assertThat(cli.status()).isEqualTo(3);
    assertThat(cli.err().lines().toList()).hasSize(1);
    assertThat(cli.err()).contains("cannot be written");
  }

  @Test
  void jsonGoesToStandardOutputWhenTheCodeGoesToAFile() throws IOException {
    Path file = write("left.py", LEFT);
    Path out = folder.resolve("out.py");
    Cli cli =
        Cli.run(
            "convert", file.toString(), "--target", "flax_nnx", "--out", out.toString(), "--json");
    assertThat(cli.err()).isEmpty();
    assertThat(cli.out())
        .startsWith("{\n")
        .contains(
            "\"source\": \"torch\"",
            "\"status\": \"marked\"",
            "\"code\": \"LEFTOVER\"",
            "\"line\": 3")
        .contains("\"torch.frobnicate\": 1", "\"apis_left\": 1", "\"written\": true");
  }

  @Test
  void jsonGoesToStandardErrorWhenTheCodeGoesToStandardOutput() {
    Cli cli = Cli.runOn(NET, "convert", "-", "--target", "flax_nnx", "--json");
    assertThat(cli.out()).doesNotContain("\"files\"");
    assertThat(cli.err()).startsWith("{\n").contains("\"path\": \"<stdin>\"");
  }

  @Test
  void theTraceHasEveryFiring() throws IOException {
    Path trace = folder.resolve("trace.json");
    Cli.runOn(NET, "convert", "-", "--target", "flax_nnx", "--json-trace", trace.toString());
    assertThat(trace)
        .content()
        .contains("\"phase\": \"lower\"", "\"rule\": \"lower/flax_nnx/Linear", "\"made\"");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
