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
  void namesThatAPackageReExportsAreKnown() throws IOException {
    write("blocks/__init__.py", "from .linear import make as layer\n\n__all__ = [\"layer\"]\n");
    write(
        "blocks/linear.py",
        "from torch import nn\n\n\ndef make(n, **kwargs):\n    return nn.Linear(n, n, **kwargs)\n");
    write(
        "model.py",
        """
        from torch import nn
        from blocks import layer


        class Model(nn.Module):
            def __init__(self):
                super().__init__()
                self.layer = layer(3)

            def forward(self, x):
                return self.layer(x)
        """);
    convert();
    assertThat(out.resolve("blocks/linear.py"))
        .content()
        .contains("def make(n, *, rngs: nnx.Rngs, **kwargs):");
    assertThat(out.resolve("model.py")).content().contains("self.layer = layer(3, rngs=rngs)");
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
