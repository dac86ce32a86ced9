package org.mlswitcheroo.cli.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlswitcheroo.cli.Cli;
import org.mlswitcheroo.core.weights.LayerRows;
import org.mlswitcheroo.core.weights.ModelWeights;
import org.mlswitcheroo.facts.hub.Hub;
import org.mlswitcheroo.facts.meaning.BufferName;
import org.mlswitcheroo.facts.python.Arg;
import org.mlswitcheroo.facts.python.Import;
import org.mlswitcheroo.facts.python.Literal;
import org.mlswitcheroo.facts.python.Place;
import org.mlswitcheroo.facts.python.SelfAttr;
import org.mlswitcheroo.facts.target.Rename;

class WeightScriptCommandTest {
  private static final LayerRows ROWS =
      LayerRows.read(
          """
          {"Linear": {"a": {"weights": {}}, "b": {"classes": ["b.Linear"], "weights": {}}},
           "Conv": {"a": {"weights": {}}, "b": {"classes": ["b.Conv"], "weights": {}}}}
          """,
          List.of("a"),
          List.of("b"));
  @TempDir Path folder;

  @Test
  void aPairWithoutATemplateIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("net.py"), "import torch\n");
    Cli cli =
        Cli.run("gen-weight-script", file.toString(), "--source", "keras", "--target", "torch");
    assertThat(cli.status()).isEqualTo(2);
    assertThat(cli.err()).contains("not available yet: weights from (keras) to (torch)");
  }

  @Test
  void aTargetHasTheScriptOfTheDialectOfItsModules() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("net.py"), "import torch.nn as nn\nfc = nn.Linear(8, 4)\n");
    Cli flax = Cli.run("gen-weight-script", file.toString(), "--target", "flax_nnx");
    Cli jax = Cli.run("gen-weight-script", file.toString(), "--target", "jax");
    assertThat(jax.status()).isZero();
    assertThat(jax.out()).isEqualTo(flax.out()).contains("nnx.Linear: {");
  }

  @Test
  void theScriptHasTheLayersOfTheFile() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("net.py"), "import torch.nn as nn\nfc = nn.Linear(8, 4)\n");
    Path out = folder.resolve("weights.py");
    Cli cli =
        Cli.run(
            "gen-weight-script", file.toString(), "--target", "flax_nnx", "--out", out.toString());
    assertThat(cli.status()).isZero();
    assertThat(cli.err()).startsWith("1 kind of layers with weights");
    assertThat(out)
        .content()
        .contains("MODULE = \"net.py\"", "nnx.Linear: {")
        .doesNotContain("nnx.Conv:");
  }

  @Test
  void onlyTheLayersOfTheFileAreTaken() {
    ModelWeights model = file(new Hub(1, 0, "Linear", "call", 1)).weights(ROWS);
    assertThat(model.module()).isEqualTo("net.py");
    assertThat(model.layers()).extracting("op").containsExactly("Linear");
  }

  @Test
  void allLayersAreTakenWhenAPartIsInAnotherFile() {
    Import relative = new Import(2, 1, ".blocks.Block", "Block", true);
    assertThat(file(relative).weights(ROWS).layers())
        .extracting("op")
        .containsExactly("Conv", "Linear");
  }

  @Test
  void buffersThatAreNotSavedAndRenamedAttributesAreNamed() {
    ModelWeights model =
        file(
                new BufferName(1, "mask", 5, 3),
                new BufferName(1, "table", 9, 7),
                new Arg(4, -1, "persistent", "", 6, 6),
                new Literal(6, "bool", "False"),
                new Place(4, "Call", 3, 2, 1),
                new SelfAttr(10, 1, "train", true),
                new Rename(10, "train_"))
            .weights(ROWS);
    assertThat(model.nonPersistent()).isEqualTo(Set.of("mask"));
    assertThat(model.renamed()).isEqualTo(Map.of("train_", "train"));
  }

  private ModelFile file(Object... facts) {
    return new ModelFile(folder.resolve("net.py"), List.of(facts));
  }
}
