package org.mlswitcheroo.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlswitcheroo.cli.Cli;

class SettingsTest {
  private static final String LEFT = "import torch\n\ny = torch.frobnicate(1)\n";

  @TempDir Path folder;

  @Test
  void theProjectSetsWhatTheCommandLineDoesNot() throws IOException {
    project("target = 'flax_nnx'\nstrict = true\n");
    Cli strict = Cli.run("convert", file());
    assertThat(strict.err()).contains("nothing written (--strict)");
    Cli lax = Cli.run("convert", file(), "--config", "strict=false");
    assertThat(lax.out()).contains("SWITCHEROO_FAILED_TO_TRANS");
  }

  @Test
  void anOptionWinsOverASetting() throws IOException {
    project("target = 'flax_nnx'\nfail-on = 'note'\n");
    Cli cli = Cli.run("convert", file(), "--target", "flax_nx");
    assertThat(cli.err()).contains("(flax_nx)", "Maybe (flax_nnx).");
    assertThat(Cli.run("--config", "target=jx", "convert", file()).err()).contains("(jx)");
  }

  @Test
  void thePyprojectOfAnOuterFolderCountsOnlyWhenThereIsNoNearerOne() throws IOException {
    project("target = 'flax_nnx'\n");
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Path file = Files.writeString(inner.resolve("a.py"), LEFT);
    assertThat(Cli.run("convert", file.toString()).status()).isEqualTo(1);
    Files.writeString(inner.resolve("pyproject.toml"), "[project]\n");
    assertThat(Cli.run("convert", file.toString()).err()).contains("needs the option (--target)");
  }

  @Test
  void anUnknownKeyIsRefusedWithItsLineAndTheNearest() throws IOException {
    project("target = 'flax_nnx'\nmax_firings = 1\n");
    Cli cli = Cli.run("convert", file());
    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err())
        .contains(
            "pyproject.toml:4 [tool.ml_switcheroo] has no key (max_firings).",
            "Maybe (max-firings).");
  }

  @Test
  void aValueOfAnotherFormIsRefused() throws IOException {
    project("strict = 'yes'\n");
    assertThat(Cli.run("convert", file()).err())
        .contains("is no value for the key (strict).", "Maybe write true or false.");
    project("exclude = 'tests'\n");
    assertThat(Cli.run("convert", file()).err()).contains("Maybe write a list of texts.");
  }

  @Test
  void aProjectFileThatIsNoTomlIsRefusedOnlyWhenItHasSettings() throws IOException {
    project("strict = \n");
    Cli cli = Cli.run("convert", file(), "--target", "flax_nnx");
    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err()).contains("pyproject.toml:3 is no valid TOML: a value is missing.");
    Files.writeString(folder.resolve("pyproject.toml"), "[project\n");
    assertThat(Cli.run("convert", file(), "--target", "flax_nnx").status()).isEqualTo(1);
  }

  @Test
  void limitsAreSettings() throws IOException {
    Cli firings = Cli.run("convert", file(), "--target", "flax_nnx", "--config", "max-firings=3");
    assertThat(firings.err()).contains("RULES-NO-FIXPOINT", "(3) firings");
    Cli size = Cli.run("convert", file(), "--target", "flax_nnx", "--config", "max-file-size=9");
    assertThat(size.err()).contains("PY-FILE-SIZE", "the limit is (9)");
    Cli checked = Cli.run("convert", file(), "--target", "flax_nnx", "--graph-check", "firing");
    assertThat(checked.err()).contains("LEFTOVER").doesNotContain("RULES-GRAPH");
  }

  private void project(String settings) throws IOException {
    Files.writeString(
        folder.resolve("pyproject.toml"), "[project]\n[tool.ml_switcheroo]\n" + settings);
  }

  private String file() throws IOException {
    return Files.writeString(folder.resolve("left.py"), LEFT).toString();
  }
}
