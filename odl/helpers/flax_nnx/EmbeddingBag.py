import jax
import jax.numpy as jnp
from flax import nnx


class EmbeddingBag(nnx.Module):
    """Sums, means or maxima of embeddings of bags: rows of (bags, ids), or ids with offsets."""

    def __init__(self, num_embeddings, embedding_dim, mode="mean", *, rngs: nnx.Rngs):
        self.weight = nnx.Param(rngs.params.normal((num_embeddings, embedding_dim)))
        self.mode = mode

    def __call__(self, x, offsets=None, per_sample_weights=None):
        rows = self.weight[...][x]
        rows = rows if per_sample_weights is None else rows * per_sample_weights[..., None]
        if offsets is None:
            return getattr(rows, self.mode)(1)
        n = len(offsets)
        bags = jnp.searchsorted(offsets, jnp.arange(len(x)), side="right") - 1
        counts = jax.ops.segment_sum(jnp.ones(len(x)), bags, n)[:, None]
        if self.mode == "max":
            return jnp.where(counts > 0, jax.ops.segment_max(rows, bags, n), 0)
        total = jax.ops.segment_sum(rows, bags, n)
        return total if self.mode == "sum" else total / jnp.maximum(counts, 1)
