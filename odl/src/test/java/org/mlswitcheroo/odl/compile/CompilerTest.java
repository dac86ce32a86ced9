package org.mlswitcheroo.odl.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlswitcheroo.odl.TestKnowledge;
import org.mlswitcheroo.odl.lint.Check;
import org.mlswitcheroo.odl.read.Knowledge;
import org.mlswitcheroo.odl.read.Problems;

class CompilerTest {
  private static final String TORCH =
      "api: torch.sum, args: {x: input, axis: dim, keepdims: keepdim}";
  private static final String LOWER = "org/mlswitcheroo/odl/flax_nnx/lower/test/Sum.drl";
  private static final String OWN = "org/mlswitcheroo/odl/jax/lower/test/Sum.drl";
  private static final String RECOGNISE = "org/mlswitcheroo/odl/torch/recognise/test/Sum.drl";

  @Test
  void theTableOfCallsTellsTheGuardsOfEntriesThatServe() {
    String table =
        compile(
                TORCH,
                "choose: [{when: absent(axis), api: jax.numpy.sum}, {when: [absent(axis), keepdims =="
                    + " True], api: jax.numpy.mean}, {api: jax.numpy.max}]")
            .getOrDefault("META-INF/ml_switcheroo/ci.json", "");
    assertThat(table)
        .contains("\"x=input, axis=dim, keepdims=keepdim:False\"")
        .contains("absent(axis)")
        .containsPattern("\"flax_nnx\" ?: ?\\{\\s*\"0\"[^}]*}[^}0-9]*\"2\"[^}]*}\\s*}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "api: torch.sum | lift($n, $f, \"Sum\", \"x, axis, keepdims:False\")",
        "api: torch.sum, ignored: [out] | lift($n, $f, \"Sum\", \"x, axis, keepdims:False, -out\")",
        "api: torch.sum, args: {x: input, axis: dim, keepdims: null} | lift($n, $f, \"Sum\", \"x=input, axis=dim\")",
        "api: torch.sum, args: {x: input, axis: dim}, signature: \"input, dim=None, *, keepdims=True, dtype=None\", ignored: [dtype] | \"x=input, axis=dim:None | keepdims:True, -dtype\"",
        "methods: [sum] | ApiUse(fqn == \"torch.Tensor.sum\", $n: node, $f: form)",
        "methods: [sum], args: {x: input} | lift($n, $f, \"Sum\", \"x, axis, keepdims:False\")",
        "methods: [{name: sum, signature: \"keepdims, x\"}] | lift($n, $f, \"Sum\", \"keepdims, x\")",
        "inplace: [sum_] | ApiUse(fqn == \"torch.Tensor.sum_\"",
        "attributes: [S] | ApiUse(fqn == \"torch.Tensor.S\"",
        "layer: torch.nn.Sum, args: {axis: dim} | liftLayer($n, $f, \"Sum\", \"axis=dim, keepdims:False\", \"x\")",
        "at_once: torch.nn.Sum | liftApplied($n, $f, \"Sum\", \"axis, keepdims:False\", \"x\")",
        "layer: torch.nn.Sum, args: {axis: dim}, layer_args: \"dim=1\" | liftLayer($n, $f, \"Sum\", \"axis=dim:1",
        "layer: torch.nn.Sum | ApiUse(fqn == \"torch.nn.Sum()\"",
      })
  void recognises(String torch, String expected) {
    assertThat(compile(torch, "api: jax.numpy.sum").get(RECOGNISE)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "api: jax.numpy.sum | rewrite.lower($v, \"jnp.sum\", \"x, axis, keepdims\")",
        "api: jax.numpy.sum, signature: \"a, axis=None, dtype=None, keepdims=False\", args: {x: a} | \"x=a, axis:None | keepdims:False\"",
        "api: jax.numpy.sum, signature: \"x, *, axis=None, keepdims=False\" | \"x | axis:None, keepdims:False\"",
        "api: jax.numpy.sum, args: {keepdims: null}, inject_args: {dtype: jnp.int32} | \"x, axis, +dtype=jnp.int32\"",
        "api: len, args: {axis: null, keepdims: null} | rewrite.lower($v, \"len\", \"x\")",
        "macro_template: \"jnp.sum({x}, {axis}, keepdims={keepdims})\" | rewrite.template($v, \"jnp.sum({x}, {axis}, keepdims={keepdims})\")",
        "macro_template: \"squeeze_all({x}, {axis}, keepdims={keepdims})[0]\" | rewrite.needs($v, \"squeeze_all\"); rewrite.template($v, \"squeeze_all({x}",
        "helper: squeeze_all, output_select_index: 0 | rewrite.needs($v, \"squeeze_all\"); rewrite.template($v, \"squeeze_all({x}, {axis}, keepdims={keepdims})[0]\")",
        "helper: squeeze_all | rewrite.helper($v, \"squeeze_all\", \"x, axis, keepdims\")",
        "unsupported: It has none. | rewrite.unsupported($v, \"It has none.\")",
        "api: jax.numpy.sum, output_select_index: 0 | rewrite.template($v, \"jnp.sum({x}, {axis}, keepdims={keepdims})[0]\")",
        "api: jax.numpy.sum, output_cast: \"{result}.astype(jnp.int32)\" | keepdims={keepdims}).astype(jnp.int32)\")",
        "api: jax.numpy.sum, args: {axis: {name: axis, value: \"-{axis}\"}} | rewrite.adapt($v, \"axis\", \"-{axis}\")",
        "api: jax.numpy.sum, when: axis == 1 | HubText(name == \"axis\", text == \"1\", v == $v)",
        "api: jax.numpy.sum, when: open(x) | HubOpen(v == $v)",
        "api: jax.numpy.sum, when: axis == 1 | Candidate($v, \"flax_nnx/Sum/1\", 19)",
        "api: jax.numpy.sum, arg_values: {axis: {all: '0'}} | rewrite.adapt($v, \"axis\", \"'0'\")",
        "api: jax.numpy.sum, arg_values: {axis: {all: '0'}} | not HubText(name == \"axis\", text in (\"'all'\"), v == $v)",
        "api: jax.numpy.sum, layout_map: {x: channels_last} | insert(new HubWants($v, \"x\", \"channels_last\"))",
        "macro_template: \"1 + @Sum({x}, 1)\" | rewrite.template($v, \"1 + {_1}\")",
        "macro_template: \"1 + @Sum({x}, 1)\" | rewrite.adapt($v, \"_1\", \"@Sum(x={x}, axis=1)\")",
      })
  void lowers(String jax, String expected) {
    assertThat(compile(TORCH, jax).get(LOWER)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "given(axis) | HubGiven(name == \"axis\", v == $v)",
        "absent(axis) | not HubGiven(name == \"axis\", v == $v)",
        "not absent(axis) | HubGiven(name == \"axis\", v == $v)",
        "literal(axis) | HubText(name == \"axis\", v == $v)",
        "simple(x) | HubSimple(name == \"x\", v == $v)",
        "unused(result) | HubUnused(v == $v)",
        "axis != -1 | HubText(name == \"axis\", text != \"-1\", v == $v)",
        "axis in (1, 2) | HubText(name == \"axis\", text in (\"1\", \"2\"), v == $v)",
        "mode == 'a' | HubText(name == \"mode\", text == \"'a'\", v == $v)",
        "kind(k) == int | exists HubKind(name == \"k\", kind in (\"int\"), v == $v); not HubKind(name == \"k\", kind not in (\"int\"), v == $v)",
        "not kind(k) == int | not HubKind(name == \"k\", kind in (\"int\"), v == $v)",
        "open(x) | HubOpen(v == $v); not HubRank(name == \"x\", rank == 4, v == $v)",
        "rank(x) >= 3 | HubRank(name == \"x\", rank >= 3, v == $v)",
        "not rank(x) == 4 | not HubRank(name == \"x\", rank == 4, v == $v)",
        "layout(x) == channels_last | HubIn(name == \"x\", layout == \"channels_last\", v == $v)",
      })
  void writesGuards(String guard, String expected) {
    Guard parsed = GuardParser.parse(guard).orElseThrow();
    assertThat(String.join("; ", GuardPatterns.patterns(parsed, "4"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "given axis",
        "kind(k) == integer",
        "rank(x) == four",
        "axis ==",
        "axis < 1",
        "a in 1",
        "layout(x) == NHWC"
      })
  void refusesOtherGuards(String guard) {
    assertThat(GuardParser.parse(guard)).isEmpty();
  }

  @Test
  void writesTheWholeRule() {
    assertThat(compile(TORCH, "api: jax.numpy.sum").get(LOWER))
        .isEqualTo(
            """
            package org.mlswitcheroo.odl.flax_nnx.lower.test.Sum

            import org.mlswitcheroo.facts.hub.*;
            import org.mlswitcheroo.facts.meaning.*;

            global org.mlswitcheroo.semantics.rewrite.Rewrite rewrite;

            // odl/ops/test/Sum.yaml:12
            rule "lower/flax_nnx/Sum" @odl("odl/ops/test/Sum.yaml:12") ruleflow-group "lower"
            when
              Hub(op == "Sum", $v: v)
            then
              rewrite.lower($v, "jnp.sum", "x, axis, keepdims");
            end
            """);
  }

  @Test
  void inheritsVariantsAndWritesTables() {
    SortedMap<String, String> files = compile(TORCH + ", methods: [sum]", "api: jax.numpy.sum");
    assertThat(files.get("org/mlswitcheroo/odl/flax_nnx/lower/test/Sum.drl"))
        .contains("lower/flax_nnx/Sum", "jnp.sum");
    assertThat(files.get("META-INF/ml_switcheroo/index.tsv"))
        .isEqualTo(
            "jax\tjax.numpy.sum\ttest.Sum\ntorch\t.sum\ttest.Sum\ntorch\ttorch.sum\ttest.Sum\n");
    assertThat(files.get("META-INF/ml_switcheroo/words.tsv"))
        .contains("torch\tsum\t.sum\ttest.Sum\ntorch\tsum\ttorch.sum\ttest.Sum\n");
    assertThat(files.get("META-INF/ml_switcheroo/closure.tsv"))
        .contains("jax\ttest.Sum\ttest.Sum\n");
  }

  @Test
  void whatKeepsAxesAndNamesNoneIsElementwise() {
    String table = "META-INF/ml_switcheroo/elementwise.tsv";
    assertThat(compile(TORCH + ", methods: [sum]", "api: jax.numpy.sum").get(table)).isEmpty();
    Problems problems = new Problems();
    String exp =
        TestKnowledge.sum(
                "api: torch.exp, methods: [exp], layer: torch.nn.Exp", "api: jax.numpy.exp")
            .replace("Sum", "Exp")
            .replaceAll("  - \\{name: (axis|keepdims),.*\n", "")
            .replace("rank(x)-1", "rank(x)");
    Knowledge knowledge = TestKnowledge.of(problems, exp);
    assertThat(new Compiler(knowledge, problems).compile().get(table))
        .isEqualTo("jax\tjax.numpy.exp\ntorch\t.exp\ntorch\ttorch.exp\ntorch\ttorch.nn.Exp()\n");
  }

  @Test
  void aDialectHasOnlyTheRulesThatItsModulesDoNotHave() {
    Problems problems = new Problems();
    SortedMap<String, String> same = compile(TORCH, "api: jax.numpy.sum");
    assertThat(same).containsKey(LOWER).doesNotContainKey(OWN);
    String other = TestKnowledge.sum(TORCH, "api: jax.numpy.sum");
    other = other.replace("examples:", "  flax_nnx: {api: flax.nnx.sum}\nexamples:");
    Knowledge knowledge = TestKnowledge.of(problems, other);
    SortedMap<String, String> files = new Compiler(knowledge, problems).compile();
    assertThat(files.get(LOWER)).contains("\"nnx.sum\"").doesNotContain("jnp.sum");
    assertThat(files.get(OWN)).contains("lower/jax/Sum", "jnp.sum");
    assertThat(files.get("META-INF/ml_switcheroo/dialects.tsv"))
        .contains("jax\talias\tnnx flax nnx\n", "jax\tmodules\tflax_nnx\n");
  }

  private static SortedMap<String, String> compile(String torch, String jax) {
    Problems problems = new Problems();
    Knowledge knowledge = TestKnowledge.of(problems, TestKnowledge.sum(torch, jax));
    new Check(knowledge, problems).run();
    SortedMap<String, String> files = new Compiler(knowledge, problems).compile();
    assertThat(problems.list()).isEmpty();
    return files;
  }
}
