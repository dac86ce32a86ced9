package org.mlswitcheroo.core.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayerRowsTest {
  /** What the build writes for PyTorch and Flax NNX, on fewer lines. */
  static final LayerRows FLAX =
      flax(
          """
          {
            "BatchNorm2d": {
              "torch": {"weights": {"weight": {"name": "weight"}, "bias": {"name": "bias"},
                  "running_mean": {"name": "running_mean"}, "running_var": {"name": "running_var"}},
                "ignored": ["num_batches_tracked"]},
              "flax_nnx": {"classes": ["flax.nnx.BatchNorm"], "weights": {"weight": {"name": "scale"},
                  "bias": {"name": "bias"}, "running_mean": {"name": "mean"}, "running_var": {"name": "var"}}}
            },
            "Conv1d": {"torch": SAME, "flax_nnx": {"classes": CONV, "weights": {
                "weight": {"name": "kernel", "permute": [2, 1, 0]}, "bias": {"name": "bias"}}}},
            "Conv2d": {"torch": SAME, "flax_nnx": {"classes": CONV, "weights": {
                "weight": {"name": "kernel", "permute": [2, 3, 1, 0]}, "bias": {"name": "bias"}}}},
            "Conv3d": {"torch": SAME, "flax_nnx": {"classes": CONV, "weights": {
                "weight": {"name": "kernel", "permute": [2, 3, 4, 1, 0]}, "bias": {"name": "bias"}}}},
            "Embedding": {"torch": SAME, "flax_nnx": {
                "classes": ["flax.nnx.Embed"], "weights": {"weight": {"name": "embedding"}}}},
            "GroupNorm": {"torch": SAME, "flax_nnx": {
                "classes": ["flax.nnx.GroupNorm", "flax.nnx.InstanceNorm", "flax.nnx.LayerNorm"],
                "weights": {"weight": {"name": "scale"}, "bias": {"name": "bias"}}}},
            "Linear": {"torch": SAME, "jax": {"classes": []}, "flax_nnx": {"classes": ["flax.nnx.Linear"],
                "weights": {"weight": {"name": "kernel", "permute": [1, 0]}, "bias": {"name": "bias"}}}},
            "MultiheadAttention": {"torch": SAME, "flax_nnx": {
                "classes": ["Attention", "flax.nnx.MultiHeadAttention"], "weights": {}, "ignored": [ ],
                "custom": "multi_head_attention"}},
            "RMSNorm": {"torch": SAME, "flax_nnx": {
                "classes": ["flax.nnx.RMSNorm"], "weights": {"weight": {"name": "scale"}}}},
            "Other": {"torch": SAME, "keras": {"classes": ["keras.Other"], "weights": {}}}
          }
          """
              .replace("CONV", "[\"flax.nnx.Conv\", \"flax.nnx.ConvTranspose\"]")
              .replace(
                  "SAME",
                  "{\"weights\": {\"weight\": {\"name\": \"weight\"}, \"bias\": {\"name\":"
                      + " \"bias\"}}}"));

  @Test
  void theNamesOfBothSidesMeetInTheHub() {
    assertThat(FLAX.of("Linear").orElseThrow())
        .isEqualTo(
            LayerRow.of(
                "Linear",
                "flax.nnx.Linear",
                ParamRow.of("kernel", "weight", Change.permuted(1, 0)),
                ParamRow.of("bias", "bias", Change.SAME)));
  }

  @Test
  void whatTheSourceIgnoresIsIgnored() {
    assertThat(FLAX.of("BatchNorm2d").orElseThrow().ignored())
        .containsExactly("num_batches_tracked");
  }

  @Test
  void aCustomRuleIsForTheClassOfTheFrameworkAndNotForTheHelperBesideIt() {
    assertThat(FLAX.of("MultiheadAttention").orElseThrow())
        .isEqualTo(
            new LayerRow(
                "MultiheadAttention",
                List.of("flax.nnx.MultiHeadAttention"),
                List.of(),
                "multi_head_attention",
                List.of()));
  }

  @Test
  void anOperationThatOneSideLacksHasNoRow() {
    assertThat(FLAX.of("Other")).isEmpty();
    assertThat(FLAX.of("Relu")).isEmpty();
  }

  @Test
  void rowsAreSorted() {
    assertThat(FLAX.all()).extracting(LayerRow::op).isSorted().hasSize(9);
    assertThat(FLAX.of(List.of("Linear", "Conv2d", "Relu", "Linear")))
        .extracting(LayerRow::op)
        .containsExactly("Conv2d", "Linear");
  }

  @Test
  void aRuleOfAnInheritedDialectServes() {
    String json =
        "{'A': {'torch': RULE, 'jax': {'classes': ['x.A'], 'weights': {'w': {'name': 'v'}}}}}";
    String text = json.replace("RULE", "{'weights': {'w': {'name': 'w'}}}").replace('\'', '"');
    assertThat(flax(text).of("A").orElseThrow())
        .isEqualTo(LayerRow.of("A", "x.A", ParamRow.of("v", "w", Change.SAME)));
  }

  @Test
  void severalWeightsOfTheSourceMakeOne() {
    assertThat(params("'names': ['b1', 'b2'], 'combine': 'sum'", "'name': 'b'"))
        .containsExactly("b = b1, b2: merged(sum)");
    assertThat(params("'names': ['w1', 'w2'], 'axis': 1", "'name': 'w', 'permute': [1, 0]"))
        .containsExactly(
            "w = w1, w2: merged(lambda arrays: np.concatenate(arrays, 1), axes((1, 0)))");
  }

  @Test
  void oneWeightOfTheSourceMakesSeveral() {
    assertThat(params("'name': 'w'", "'names': ['q', 'k'], 'reshape': [1, -1]"))
        .containsExactly(
            "q = w: part(0, 2, 0, axes(shape=(1, -1)))",
            "k = w: part(1, 2, 0, axes(shape=(1, -1)))");
  }

  @Test
  void theOrderOfTheSourceIsUndoneFirst() {
    assertThat(params("'name': 'w', 'permute': [1, 2, 0]", "'name': 'w', 'permute': [1, 2, 0]"))
        .containsExactly("w = w: same");
    assertThat(params("'name': 'w', 'permute': [1, 2, 0]", "'name': 'w'"))
        .containsExactly("w = w: axes((2, 0, 1))");
  }

  @Test
  void aWeightThatOneSideLacksHasNoRow() {
    assertThat(rule("'name': 'w'", "'name': null").params()).isEmpty();
    assertThat(rule("'name': null", "'name': 'w'").params()).isEmpty();
  }

  @Test
  void aSumOfTheTargetCannotBeUndone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rule("'name': 'w'", "'names': ['a', 'b'], 'combine': 'sum'"))
        .withMessageContaining("(sum)")
        .withMessageContaining("\nMaybe ");
  }

  @Test
  void aTextThatIsNoTableIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> flax("{\"A\": ?}"))
        .withMessageContaining("(6) characters");
  }

  private static List<String> params(String source, String target) {
    return rule(source, target).params().stream()
        .map(
            row ->
                row.target()
                    + " = "
                    + String.join(", ", row.sources())
                    + ": "
                    + row.change().python())
        .toList();
  }

  private static LayerRow rule(String source, String target) {
    String text =
        "{'A': {'torch': {'weights': {'h': {SOURCE}}},"
            + " 'flax_nnx': {'classes': ['a.A'], 'weights': {'h': {TARGET}}}}}";
    String json = text.replace("SOURCE", source).replace("TARGET", target).replace('\'', '"');
    return flax(json).of("A").orElseThrow();
  }

  private static LayerRows flax(String json) {
    return LayerRows.read(json, List.of("torch"), List.of("flax_nnx", "jax"));
  }
}
