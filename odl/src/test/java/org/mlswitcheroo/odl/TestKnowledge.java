package org.mlswitcheroo.odl;

import java.util.Map;
import java.util.TreeMap;
import org.mlswitcheroo.odl.model.Dialect;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.read.Knowledge;
import org.mlswitcheroo.odl.read.OdlReader;
import org.mlswitcheroo.odl.read.Problems;

/** A small knowledge base made of texts. */
public final class TestKnowledge {
  private static final String DIALECTS =
      """
      torch: {dialect: torch, summary: PyTorch., tensor: torch.Tensor, paths: {torch: torch, torch.nn.functional: F}, aliases: {torch: {module: torch}}}
      jax: {dialect: jax, summary: JAX., modules: flax_nnx, tensor: jax.Array, paths: {jax: jax, jax.numpy: jnp}, aliases: {jax: {module: jax}, jnp: {module: jax.numpy}}, traits: {root: jax}}
      flax_nnx: {dialect: flax_nnx, summary: Flax., inherits: jax, paths: {flax.nnx: nnx}, inject_magic_args: ["rngs: nnx.Rngs"], aliases: {nnx: {module: flax, name: nnx}}, traits: {root: flax jax}}
      """;

  private TestKnowledge() {}

  /** Reads operations, each a text whose first line names it, and three dialects. */
  public static Knowledge of(Problems problems, String... operations) {
    OdlReader reader = new OdlReader(problems);
    TreeMap<String, Dialect> dialects = new TreeMap<>();
    for (String line : DIALECTS.split("\n")) {
      String name = line.substring(0, line.indexOf(':'));
      reader
          .read("odl/dialects/" + name + ".yaml", line.substring(name.length() + 2), Dialect.class)
          .ifPresent(dialect -> dialects.put(name, dialect));
    }
    TreeMap<String, Operation> all = new TreeMap<>();
    for (String text : operations) {
      String name = text.lines().findFirst().orElseThrow().replace("operation: ", "");
      reader
          .read("odl/ops/test/" + name + ".yaml", text, Operation.class)
          .ifPresent(operation -> all.put(name, operation));
    }
    return new Knowledge(all, dialects, new TreeMap<>(Map.of("jax/squeeze_all", "")));
  }

  /** An operation with two dialects. */
  public static String sum(String torch, String jax) {
    return """
        operation: Sum
        kind: function
        summary: Adds numbers up.
        std_args:
          - {name: x, type: Tensor}
          - {name: axis, type: "int | str", axis: axis}
          - {name: keepdims, type: bool, default: false}
        returns: {type: Tensor, rank: rank(x)-1}
        layout: carry
        variants:
          torch: {%s}
          jax: {%s}
        examples:
          - {name: plain, torch: "torch.sum(x, dim=1)", jax: "jnp.sum(x, axis=1)"}
          - {name: other, torch: "mylib.sum(x)", jax: unchanged}
        """
        .formatted(torch, jax);
  }
}
