package org.mlswitcheroo.odl.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlswitcheroo.odl.TestKnowledge;
import org.mlswitcheroo.odl.model.Dialect;
import org.mlswitcheroo.odl.model.Variant;
import org.mlswitcheroo.odl.read.Knowledge;
import org.mlswitcheroo.odl.read.OdlReader;
import org.mlswitcheroo.odl.read.Problems;

class DerivationTest {
  private static final String JAX =
      "{dialect: jax, summary: JAX., modules: flax_nnx, tensor: jax.Array, paths: {jax: jax, jax.numpy:"
          + " jnp}, aliases: {jax: {module: jax}, jnp: {module: jax.numpy}, np: {module: numpy}}}";
  private static final String NUMPY =
      "{dialect: numpy, summary: NumPy., tensor: numpy.ndarray, paths: {numpy: np}, aliases: {np:"
          + " {module: numpy}}, derives: {from: jax, methods: jax.numpy, paths: {jax.numpy: numpy,"
          + " jax.Array: numpy.ndarray}, refuses: [\".at[\"]}}";
  private static final String KERAS =
      "{dialect: keras, summary: Keras., tensor: keras.KerasTensor, paths: {keras.ops: ops}, aliases: {np: {module: numpy}, ops: {module: keras,"
          + " name: ops}}, derives: {from: jax, methods: jax.numpy, paths: {jax.numpy: keras.ops,"
          + " jax.numpy.float32: \"'float32'\", jax.Array.reshape: keras.ops.reshape, jax.Array.astype: keras.ops.cast, jax.Array.T:"
          + " keras.ops.transpose, jax.nn.relu: '@positive'}, phrases: {\"jnp.issubdtype({d},"
          + " jnp.floating)\": \"is_float({d})\", \"{x}.at[{i}].set({v})\": \"placed({x}, np.s_[{i}],"
          + " {v})\"}, gathered: [reshape]}}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "numpy | jnp.sum({x}, axis={axis}) | np.sum({x}, axis={axis})",
        "numpy | {x}.sum(axis={axis}) | {x}.sum(axis={axis})",
        "numpy | {x}.astype(jnp.float32) | {x}.astype(np.float32)",
        "numpy | {x} + 1 | {x} + 1",
        "keras | {x}.sum(axis={axis}) | ops.sum({x}, axis={axis})",
        "keras | {x}.astype(jnp.float32) | ops.cast({x}, 'float32')",
        "keras | ({x} + 1).sum() | ops.sum({x} + 1)",
        "keras | {x}.reshape(-1, {axis}).sum({axis}) | ops.sum(ops.reshape({x}, (-1, {axis})), {axis})",
        "keras | {x}.reshape({axis}).T | ops.transpose(ops.reshape({x}, {axis}))",
        "keras | jnp.exp({x}.max() - f(g[1], {x})).min() | ops.min(ops.exp(ops.max({x}) - f(g[1], {x})))",
        "keras | jnp.where(jnp.issubdtype({x}.dtype, jnp.floating), 1, 2)"
            + " | ops.where(is_float({x}.dtype), 1, 2)",
        "keras | f({x}.at[:, 1].set({axis} * (2 + 1))) | f(placed({x}, np.s_[:, 1], {axis} * (2 + 1)))",
        "keras | np.zeros({x}.shape).sum() | np.zeros({x}.shape).sum()",
        "keras | g('{x}.sum()', {x}.shape) | g('{x}.sum()', {x}.shape)",
      })
  void writesATemplateWithItsOwnNames(String dialect, String there, String here) {
    assertThat(derived(dialect, "macro_template: \"" + there + "\"").macroTemplate())
        .hasValueSatisfying(text -> assertThat(text.text()).isEqualTo(here));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "numpy | jax.lax.cumsum({x}, {axis})", // another module
        "numpy | jnp.no_such_function({x})", // not in the snapshot
        "numpy | jnp.sum({x}, promote_integers=True)", // a parameter that NumPy does not have
        "numpy | {x}.at[0].set({axis})", // refused
        "numpy | {x}.addressable_data(0)", // not a method of its arrays
        "keras | {x}.at[0].add({axis})", // neither a phrase nor a function
        "keras | jax.nn.relu({x})", // a helper that there is not
      })
  void leavesOutWhatItDoesNotHave(String dialect, String there) {
    assertThat(variants(dialect, "macro_template: \"" + there + "\"")).doesNotContainKey(dialect);
  }

  @Test
  void takesAnInterfaceWithTheSameParametersAndDefaultsOnly() {
    assertThat(derived("numpy", "api: jax.numpy.sum, signature: \"x, axis=None\"").api())
        .extracting("name")
        .containsExactly("numpy.sum");
    assertThat(variants("numpy", "api: jax.numpy.sum, signature: \"x, keepdims=True\""))
        .doesNotContainKey("numpy");
    assertThat(variants("numpy", "api: jax.numpy.sum, signature: \"x, axis=0\""))
        .doesNotContainKey("numpy");
  }

  @Test
  void refusesEntriesThatItCannotTakeOver() {
    Variant found =
        derived(
            "numpy",
            "choose: [{when: given(axis), macro_template: \"jax.lax.cumsum({x}, {axis})\"},"
                + " {macro_template: \"jnp.sum({x})\", args: {axis: null}}]");
    assertThat(found.choose()).hasSize(2);
    assertThat(found.choose().get(0).unsupported()).isPresent();
    assertThat(found.choose().get(0).when()).hasSize(1);
    assertThat(found.choose().get(1).macroTemplate().orElseThrow().text()).isEqualTo("np.sum({x})");
  }

  @Test
  void keepsWhatTheDialectSaysItself() {
    Knowledge knowledge = knowledge("numpy", "macro_template: \"jnp.sum({x})\"");
    Knowledge own =
        TestKnowledge.of(
            new Problems(),
            TestKnowledge.sum(
                "api: torch.sum", "macro_template: \"jnp.sum({x})\"}\n  numpy: {api: numpy.sum"));
    Knowledge all = new Knowledge(own.operations(), knowledge.dialects(), own.helpers());
    assertThat(Derivation.of(all).operations().get("Sum").variants().get("numpy").api()).hasSize(1);
  }

  @Test
  void takesAHelperOverWithItsImports() {
    String helper =
        "import jax.numpy as jnp\n\n\ndef total(x):\n  \"\"\"Sum.\"\"\"\n  return jnp.sum(x.reshape(-1))\n";
    Knowledge knowledge = knowledge("numpy", "helper: total");
    Knowledge with =
        new Knowledge(
            knowledge.operations(),
            knowledge.dialects(),
            new TreeMap<>(Map.of("jax/total", helper)));
    assertThat(Derivation.of(with).helpers().get("numpy/total"))
        .isEqualTo(
            "import numpy as np\n\ndef total(x):\n  \"\"\"Sum.\"\"\"\n  return np.sum(x.reshape(-1))\n");
    Knowledge other =
        new Knowledge(
            knowledge.operations(),
            knowledge.dialects(),
            new TreeMap<>(Map.of("jax/total", helper.replace("jnp.sum(", "jax.lax.rsqrt("))));
    assertThat(Derivation.of(other).helpers()).doesNotContainKey("numpy/total");
  }

  @Test
  void takesTheNextCounterpartWhereTheLongestDoesNotTakeTheArguments() {
    String tensorflow =
        "{dialect: tensorflow, summary: TF., paths: {tensorflow: tf}, aliases: {tf: {module:"
            + " tensorflow}}, derives: {from: jax, methods: jax.numpy, paths: {jax.numpy:"
            + " tensorflow.experimental.numpy, jax.numpy.sum: tensorflow.reduce_sum}}}";
    assertThat(text(tensorflow, "macro_template: \"jnp.sum({x}, axis={axis})\""))
        .isEqualTo("tf.reduce_sum({x}, axis={axis})");
    assertThat(text(tensorflow, "macro_template: \"jnp.sum({x}, dtype=None)\""))
        .isEqualTo("tf.experimental.numpy.sum({x}, dtype=None)");
  }

  @Test
  void anotherOrderOfAxesIsNotAsked() {
    assertThat(
            derived(
                    "numpy",
                    "choose: [{when: [open(x), given(axis)], api: jax.numpy.sum, signature: x},"
                        + " {api: jax.numpy.mean, signature: x, layout_map: {x: channels_last}}]")
                .choose()
                .get(0)
                .when())
        .extracting("text")
        .containsExactly("given(axis)");
  }

  @Test
  void aHelperIsTakenOverOnlyWithThoseThatItCalls() {
    String outer = "import jax.numpy as jnp\n\n\ndef outer(x):\n  return inner(jnp.sum(x))\n";
    String inner = "import jax\n\n\ndef inner(x):\n  return jax.lax.neg(x)\n";
    Knowledge knowledge = knowledge("numpy", "helper: outer");
    TreeMap<String, String> helpers = new TreeMap<>(Map.of("jax/outer", outer, "jax/inner", inner));
    Knowledge with = new Knowledge(knowledge.operations(), knowledge.dialects(), helpers);
    assertThat(Derivation.of(with).helpers()).doesNotContainKeys("numpy/outer", "numpy/inner");
    helpers.put("numpy/inner", "def inner(x):\n  return -x\n");
    Knowledge own = new Knowledge(knowledge.operations(), knowledge.dialects(), helpers);
    assertThat(Derivation.of(own).helpers()).containsKey("numpy/outer");
  }

  private static String text(String dialect, String jax) {
    Problems problems = new Problems();
    Knowledge base = TestKnowledge.of(problems, TestKnowledge.sum("api: torch.sum", jax));
    TreeMap<String, Dialect> dialects = new TreeMap<>(base.dialects());
    Dialect read =
        new OdlReader(problems)
            .read("odl/dialects/tensorflow.yaml", dialect, Dialect.class)
            .orElseThrow();
    dialects.put(read.dialect(), read);
    Knowledge all = new Knowledge(base.operations(), dialects, base.helpers());
    return Derivation.of(all)
        .operations()
        .get("Sum")
        .variants()
        .get("tensorflow")
        .macroTemplate()
        .orElseThrow()
        .text();
  }

  private static Variant derived(String dialect, String jax) {
    return variants(dialect, jax).get(dialect);
  }

  private static Map<String, Variant> variants(String dialect, String jax) {
    return Derivation.of(knowledge(dialect, jax)).operations().get("Sum").variants();
  }

  private static Knowledge knowledge(String dialect, String jax) {
    Problems problems = new Problems();
    Knowledge base = TestKnowledge.of(problems, TestKnowledge.sum("api: torch.sum", jax));
    TreeMap<String, Dialect> dialects = new TreeMap<>(base.dialects());
    new OdlReader(problems)
        .read(
            "odl/dialects/" + dialect + ".yaml",
            dialect.equals("numpy") ? NUMPY : KERAS,
            Dialect.class)
        .ifPresent(found -> dialects.put(dialect, found));
    new OdlReader(problems)
        .read("odl/dialects/jax.yaml", JAX, Dialect.class)
        .ifPresent(found -> dialects.put("jax", found));
    assertThat(problems.list()).isEmpty();
    return new Knowledge(base.operations(), dialects, base.helpers());
  }
}
