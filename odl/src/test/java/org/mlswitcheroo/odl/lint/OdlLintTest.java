package org.mlswitcheroo.odl.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlswitcheroo.odl.TestKnowledge;
import org.mlswitcheroo.odl.example.Examples;
import org.mlswitcheroo.odl.read.Knowledge;
import org.mlswitcheroo.odl.read.Problems;
import org.mlswitcheroo.odl.schema.OdlSchema;

class OdlLintTest {
  private static final String GOOD =
      TestKnowledge.sum(
          "api: torch.sum, methods: [sum], args: {x: input, axis: dim, keepdims: keepdim}",
          "api: jax.numpy.sum, signature: \"x, axis=None, *, keepdims=False\"");

  @Test
  void acceptsAGoodOperation() {
    assertThat(lint(GOOD).list()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ODL-KEY-UNKNOWN: the key (layuot) | layout: | layuot:",
        "Maybe write (layout). | layout: | layuot:",
        "ODL-KEY-TWICE | layout: carry | `layout: carry\nlayout: carry`",
        "ODL-KEY-UNUSABLE: the key (min_version) | api: jax.numpy.sum, | api: jax.numpy.sum, min_version: 1,",
        "ODL-KEY-MISSING | kind: function | doc: A text.",
        "ODL-VALUE-UNKNOWN: the value (funktion) | kind: function | kind: funktion",
        "ODL-TYPE: expected true or false | default: false} | default: false, is_variadic: 3}",
        "ODL-TYPE: expected a list | std_args: | `std_args: x\ncall:`",
        "ODL-YAML | layout: carry | layout: [carry",
        "ODL-ARG-UNKNOWN: variant (torch) maps the argument (axes), which Sum does not have (x, axis, keepdims). | axis: dim, | axes: dim,",
        "odl/ops/test/Sum.yaml:11:66 ODL-ARG-UNKNOWN | axis: dim, | axes: dim,",
        "ODL-SIGNATURE-UNKNOWN | signature: \"x, | signature: \"x, y,",
        "ODL-ARG-UNCOVERED | , *, keepdims=False\" | \"",
        "ODL-SNAPSHOT-PARAMETER | jax.numpy.sum, signature: \"x, axis=None | jax.numpy.sum, signature: \"x, axs=None",
        "ODL-SNAPSHOT-DEFAULT | jax.numpy.sum, signature: \"x, axis=None | jax.numpy.sum, signature: \"x, axis=0",
        "ODL-SNAPSHOT-POSITION: (keepdims) is not parameter 3 | axis=None, *, keepdims=False | axis=None, keepdims=False",
        "ODL-SNAPSHOT-POSITION: (axis) is not parameter 1 | x, axis=None, *, keepdims=False | axis, *, keepdims=False",
        "ODL-SNAPSHOT-POSITION: (axis) is not parameter 3 | x, axis=None, *, keepdims=False | x, _skipped, axis, *, keepdims=False",
        "ODL-PATH-UNKNOWN | jax.numpy.sum | numpy.sum",
        "ODL-GUARD | jax: {api | jax: {when: maybe(x), api",
        "ODL-ARG-UNKNOWN: variant (jax) guards | jax: {api | jax: {when: given(y), api",
        "ODL-HELPER-UNKNOWN | jax: {api: jax.numpy.sum | jax: {helper: squeeze_al",
        "ODL-TEMPLATE | jax: {api: jax.numpy.sum | jax: {macro_template: \"jnp.sum({x}\"",
        "ODL-HOLE-UNKNOWN | jax: {api: jax.numpy.sum | jax: {macro_template: \"jnp.sum({y})\"",
        "ODL-ALIAS-UNKNOWN | jax: {api: jax.numpy.sum | jax: {macro_template: \"np.sum({x})\"",
        "ODL-OP-UNKNOWN | jax: {api: jax.numpy.sum | jax: {macro_template: \"@Summe({x})\"",
        "ODL-DIALECT-UNKNOWN | jax: {api | jaks: {api",
        "ODL-API-TWICE | methods: [sum] | layer: torch.sum",
        "ODL-ORDER | methods: [sum] | methods: [sum, add]",
        "ODL-SUMMARY | Adds numbers up. | adds numbers up",
        "ODL-ARG-NAME | {name: x, | {name: X,",
        "ODL-EXAMPLE-NEGATIVE | jax: unchanged | jax: \"x.sum()\"",
        "ODL-EXAMPLE-ONE-SIDED | , jax: unchanged | ``",
        "ODL-EXAMPLE-TWICE | name: other | name: plain",
      })
  void findsAFault(String expected, String from, String to) {
    assertThat(GOOD).contains(from);
    assertThat(lint(GOOD.replace(from, to)).toString()).contains(expected);
  }

  private static final String TYPED =
      TestKnowledge.sum(
              "api: torch.sum, signature: \"input, dtype=None\", args: {x: input}",
              "choose: [{when: [x == 1, dtype == None], macro_template: \"jnp.sum({x})\"}, %s]")
          .replace("  - {name: axis, type: \"int | str\", axis: axis}\n", "")
          .replace(
              "name: keepdims, type: bool, default: false",
              "name: dtype, type: dtype, default: None");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "true | {macro_template: \"jnp.sum({x}.astype({dtype}))\"}",
        "true | {when: dtype == None, macro_template: \"jnp.sum({x}.astype({dtype}))\"}",
        "false | {when: x == 1, macro_template: \"jnp.sum({x}.astype({dtype}))\"}",
        "false | {when: dtype != None, macro_template: \"jnp.sum({x}.astype({dtype}))\"}",
        "false | {when: not dtype == None, macro_template: \"jnp.sum({x}.astype({dtype}))\"}",
        "false | {when: given(dtype), macro_template: \"jnp.sum({x}.astype({dtype}))\"}",
        "false | `{when: dtype == None, macro_template: \"jnp.sum({x})\"}, {macro_template: \"jnp.sum({x}.astype({dtype}))\"}`",
        "false | {macro_template: \"jnp.sum({x}, dtype={dtype})\"}",
      })
  void findsAConversionToATypeThatMayBeNone(boolean fault, String entry) {
    assertThat(lint(TYPED.formatted(entry)).toString().contains("ODL-TYPE-ABSENT"))
        .isEqualTo(fault);
  }

  @Test
  void listsExamplesAsCases() {
    Knowledge knowledge = TestKnowledge.of(new Problems(), GOOD);
    assertThat(Examples.of(knowledge))
        .extracting("name", "source", "target", "expected", "unchanged")
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(
                "plain", "torch", "jax", "jnp.sum(x, axis=1)", false),
            org.assertj.core.api.Assertions.tuple("other", "torch", "jax", "mylib.sum(x)", true));
  }

  @Test
  void schemaHasTheKeysThatWork() {
    assertThat(OdlSchema.operation())
        .contains("\"std_args\"", "\"macro_template\"", "\"additionalProperties\" : false")
        .doesNotContain("min_version");
  }

  private static Problems lint(String text) {
    Problems problems = new Problems();
    new OdlLint(TestKnowledge.of(problems, text), problems).run();
    return problems;
  }
}
