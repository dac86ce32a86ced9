package org.mlswitcheroo.cli.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlswitcheroo.cli.Cli;

class ProjectRunTest {
  @TempDir Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void project() throws IOException {
    in = folder.resolve("in");
    out = in.resolve("out");
    write("net.py", ConvertCommandTest.NET);
    write("pkg/__init__.py", "");
    write("pkg/bad.py", "def f(:\n");
    write("README.md", "hello\n");
    write("demo.ipynb", "{}");
    write(".git/config", "x");
    write("__pycache__/net.pyc", "x");
    write("tests/test_net.py", "import torch\n");
  }

  @Test
  void oneBadFileDoesNotStopTheRest() {
    Cli cli = convert();
    assertThat(cli.status()).isEqualTo(1);
    assertThat(out.resolve("net.py")).content().contains("nnx.Linear");
    assertThat(out.resolve("pkg/__init__.py")).isEmptyFile();
    assertThat(out.resolve("README.md")).hasContent("hello\n");
    assertThat(out.resolve("pkg/bad.py")).doesNotExist();
    assertThat(cli.err())
        .contains("bad.py:1:", "PY-SYNTAX", "1 invalid", "2 copied", "NOTEBOOK-COPIED");
  }

  @Test
  void versionControlCachesAndTheOutputAreLeftOut() {
    convert();
    assertThat(out.resolve(".git")).doesNotExist();
    assertThat(out.resolve("__pycache__")).doesNotExist();
    convert();
    assertThat(out.resolve("out")).doesNotExist();
  }

  @Test
  void excludedPathsAreLeftOut() {
    convert("--exclude", "tests/**", "--exclude", "*.md");
    assertThat(out.resolve("tests")).doesNotExist();
    assertThat(out.resolve("README.md")).doesNotExist();
    assertThat(out.resolve("net.py")).exists();
  }

  @Test
  void strictWritesNothingAtAll() {
    Cli cli = convert("--strict");
    assertThat(cli.status()).isEqualTo(1);
    assertThat(out).doesNotExist();
  }

  @Test
  void strictWritesAllWhenThereIsNoError() throws IOException {
    Files.delete(in.resolve("pkg/bad.py"));
    assertThat(convert("--strict").status()).isZero();
    assertThat(out.resolve("net.py")).content().contains("nnx.Linear");
    assertThat(out.resolve("README.md")).exists();
  }

  @Test
  void warningsCountWhenTheUserSaysSo() throws IOException {
    Files.delete(in.resolve("pkg/bad.py"));
    assertThat(convert("--fail-on", "warning").status()).isEqualTo(1);
  }

  private Cli convert(String... more) {
    String[] args = {"convert", in.toString(), "--target", "flax_nnx", "--out", out.toString()};
    String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return Cli.run(all);
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(in.resolve(name).getParent());
    Files.writeString(in.resolve(name), text);
  }
}
