package org.mlswitcheroo.core.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlswitcheroo.core.rules.KnowledgeTables;

class WeightScriptTest {
  private static final String TEMPLATE =
      """
      \"""Moves the weights of model.py.\"""
      from flax import nnx


      # template: begin axes
      def axes(*orders): ...


      # template: end axes
      # template: begin data
      MODULE = "model.py"
      # template: end data
      END = 1
      """;
  private static final LayerRow LINEAR =
      LayerRow.of(
          "Linear",
          "flax.nnx.Linear",
          ParamRow.of("kernel", "weight", Change.permuted(1, 0)),
          ParamRow.of("bias", "bias", Change.SAME));
  private static final LayerRow EMBED =
      LayerRow.of("Embedding", "flax.nnx.Embed", ParamRow.of("embedding", "weight", Change.SAME));

  private final WeightScript script = WeightScript.of(TEMPLATE);

  @Test
  void onlyTheRowsOfTheModelAreWritten() {
    assertThat(script.write(ModelWeights.of("net.py", List.of(LINEAR))))
        .isEqualTo(
            """
            \"""Moves the weights of net.py.\"""
            from flax import nnx


            def axes(*orders): ...


            MODULE = "net.py"
            LAYERS = {  # layer: {its weight here: (the old weight, change)}, others keep name and shape
                nnx.Linear: {"bias": ("bias", same), "kernel": ("weight", axes((1, 0)))},
            }
            NON_PERSISTENT = set()  # buffers that are not saved
            RENAMED = {}  # attribute here: its old name
            IGNORED = ()  # ends of the old names that have no weight here
            END = 1
            """);
  }

  @Test
  void aFunctionThatNoRowNamesIsLeftOut() {
    assertThat(script.write(ModelWeights.of("net.py", List.of(EMBED))))
        .doesNotContain("axes")
        .doesNotContain("template:")
        .contains("nnx.Embed: {\"embedding\": (\"weight\", same)},");
  }

  @Test
  void theDataOfTheModelAreSorted() {
    ModelWeights model =
        new ModelWeights(
            "net.py",
            List.of(),
            Set.of("sin", "cos"),
            Map.of("train_", "train", "eval_", "eval"),
            Set.of());
    assertThat(script.write(model))
        .contains("LAYERS = {}  #")
        .contains("NON_PERSISTENT = {\"cos\", \"sin\"}  #")
        .contains("RENAMED = {\"eval_\": \"eval\", \"train_\": \"train\"}  #");
  }

  @Test
  void theOrderOfTheRowsDoesNotMatter() {
    assertThat(script.write(ModelWeights.of("net.py", List.of(LINEAR, EMBED))))
        .isEqualTo(script.write(ModelWeights.of("net.py", List.of(EMBED, LINEAR, EMBED))));
  }

  @Test
  void operationsWrittenAsOneClassShareARowWithAnOrderForEachRank() {
    LayerRow one = conv("Conv1d", Change.permuted(2, 1, 0));
    LayerRow two = conv("Conv2d", Change.permuted(2, 3, 1, 0));
    assertThat(script.write(ModelWeights.of("net.py", List.of(two, one))))
        .contains("nnx.Conv: {\"kernel\": (\"weight\", axes((2, 1, 0), (2, 3, 1, 0)))},");
  }

  @Test
  void operationsWrittenAsOneClassHaveToAgree() {
    LayerRow one = conv("Conv2d", Change.permuted(2, 3, 1, 0));
    LayerRow two = conv("OtherConv2d", Change.permuted(3, 2, 1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> script.write(ModelWeights.of("net.py", List.of(one, two))))
        .withMessageContaining("(OtherConv2d)")
        .withMessageContaining("\nMaybe ");
  }

  @Test
  void aHelperClassIsNamedByAString() {
    LayerRow tied = LayerRow.of("Prelu", "PReLU", ParamRow.of("slope", "weight", Change.SAME));
    assertThat(script.write(ModelWeights.of("net.py", List.of(tied))))
        .contains("    \"PReLU\": {\"slope\": (\"weight\", same)},");
  }

  @Test
  void aClassOfAModuleThatTheTemplateDoesNotImportIsAnError() {
    LayerRow other = LayerRow.of("Linear", "keras.layers.Dense");
    LayerRow row =
        LayerRow.of("Linear", "keras.layers.Dense", ParamRow.of("kernel", "weight", Change.SAME));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> script.write(ModelWeights.of("net.py", List.of(other, row))))
        .withMessageContaining("(keras.layers.Dense)");
  }

  @Test
  void aTemplateWithoutDataIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WeightScript.of("END = 1\n"))
        .withMessageContaining("(data)");
  }

  @Test
  void theTemplateOfFlaxHasTheRowsThatTheGeneratorWrites() throws IOException {
    Path folder = Path.of("../../odl/weights");
    String template =
        WeightScript.joined(
            Files.readString(folder.resolve("from_torch.py")),
            Files.readString(folder.resolve("to_flax_nnx.py")),
            Files.readString(folder.resolve("shared.py")));
    String filled =
        WeightScript.of(template).write(ModelWeights.of("model.py", LayerRowsTest.FLAX.all()));
    String plain = template.replaceAll("(?m)^# template: (begin|end) \\w+\\n", "");
    String unused = "(?s)def part\\(.*?(?=def multi_head_attention)";
    assertThat(filled).isEqualTo(plain.replaceFirst(unused, ""));
  }

  private static LayerRow conv(String op, Change change) {
    return LayerRow.of(op, "flax.nnx.Conv", ParamRow.of("kernel", "weight", change));
  }

  @Test
  void plainObjectsHaveAReaderAndAWriterToo(@TempDir Path folder) throws IOException {
    Path weights = Files.createDirectories(folder.resolve("META-INF/ml_switcheroo/weights"));
    Files.writeString(
        weights.resolve("plain_from_a.py"),
        """
        \"""Reads checkpoints of A: .npz.\"""
        # template: begin reader
        def checkpoint(path): ...
        # template: end reader
        """);
    Files.writeString(
        weights.resolve("plain_to_b.py"),
        """
        \"""From <source>, a file <file>.\"""
        # template: begin data
        # template: end data
        # template: use reader
        # template: use moves
        """);
    Files.writeString(
        weights.resolve("plain_shared.py"),
        """
        # template: begin moves
        def migrate(): ...
        # template: end moves
        """);
    KnowledgeTables tables = KnowledgeTables.over(folder);

    assertThat(
            WeightScript.between(tables, "a", "b")
                .orElseThrow()
                .write(ModelWeights.of("m.py", List.of())))
        .startsWith("\"\"\"From A, a file .npz.\"\"\"")
        .endsWith("def checkpoint(path): ...\ndef migrate(): ...\n");
    assertThat(WeightScript.between(tables, "b", "a")).isEmpty();
  }
}
