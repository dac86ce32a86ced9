package org.mlswitcheroo.odl.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlswitcheroo.odl.TestKnowledge;
import org.mlswitcheroo.odl.read.Knowledge;
import org.mlswitcheroo.odl.read.Problems;
import org.mlswitcheroo.semantics.snapshot.Snapshots;

class ReadingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "choose: [{when: given(axis), api: jax.numpy.sum, signature: \"x, axis=None\"}] | jax.numpy.sum",
        "macro_template: \"jnp.sum({x}, {axis}, keepdims={keepdims})\" | jax.numpy.sum",
        "macro_template: \"{x}.sum({axis})\" | jax.Array.sum",
        "macro_template: \"{x}.T\" | jax.Array.T",
      })
  void readsWhatIsWritten(String jax, String path) {
    assertThat(paths(jax)).contains(path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "macro_template: \"jnp.sum({x} + 1, {axis})\"", // more than its arguments
        "macro_template: \"jnp.sum({x}, {axis}) + 1\"", // more than a call
        "macro_template: \"jnp.add({x}, {x})\"", // twice the same
        "macro_template: \"no_module.sum({x})\"",
        "{helper: squeeze_all}",
      })
  void readsNothingElse(String jax) {
    assertThat(paths(jax.startsWith("{") ? jax.substring(1, jax.length() - 1) : jax)).isEmpty();
  }

  @Test
  void whatAVariantSaysIsNoReading() {
    assertThat(paths("api: jax.numpy.sum, signature: \"x, axis=None\""))
        .doesNotContain("jax.numpy.sum");
  }

  @Test
  void severalOperationsAreReadAsTheOneWithTheName() {
    String sum = TestKnowledge.sum("api: torch.sum", "macro_template: \"jnp.sum({x}, {axis})\"");
    String other =
        sum.replace("operation: Sum", "operation: Total").replace("torch.sum", "torch.t");
    List<Reading> found = readings(sum, other);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).operation().operation()).isEqualTo("Sum");
    String third = sum.replace("operation: Sum", "operation: All").replace("torch.sum", "torch.a");
    assertThat(readings(other, third)).isEmpty();
  }

  private static List<String> paths(String jax) {
    return readings(TestKnowledge.sum("api: torch.sum", jax)).stream()
        .map(reading -> reading.variant().api().get(0).name())
        .toList();
  }

  private static List<Reading> readings(String... operations) {
    Problems problems = new Problems();
    Knowledge knowledge = TestKnowledge.of(problems, operations);
    assertThat(problems.list()).isEmpty();
    return new Readings(knowledge, Snapshots.load()).find().getOrDefault("jax", List.of());
  }
}
