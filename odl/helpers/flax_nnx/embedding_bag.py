import jax
import jax.numpy as jnp


def embedding_bag(
    x,
    weight,
    offsets=None,
    max_norm=None,
    norm_type=2.0,
    mode="mean",
    per_sample_weights=None,
    include_last_offset=False,
    padding_idx=None,
):
    """Sums, means or maxima of rows of a matrix for each bag: rows of x (bags, ids), or ids with offsets."""
    if x.ndim == 2:
        bags = jnp.repeat(jnp.arange(x.shape[0]), x.shape[1])
        count = x.shape[0]
    else:
        bags = jnp.searchsorted(offsets, jnp.arange(x.shape[0]), side="right") - 1
        count = offsets.shape[0] - include_last_offset
    x = x.reshape(-1)
    rows = jnp.take(weight, x, axis=0)
    if max_norm is not None:
        lengths = jnp.linalg.norm(rows, ord=norm_type, axis=-1, keepdims=True)
        shorter = jnp.where(lengths > max_norm, rows * (max_norm / (lengths + 1e-7)), rows)
        rows = rows + jax.lax.stop_gradient(shorter - rows)
    if per_sample_weights is not None:
        rows = rows * per_sample_weights.reshape(-1, 1)
    member = jnp.arange(count)[:, None] == bags
    if padding_idx is not None:
        member = member & (x != padding_idx % weight.shape[0])
    if mode == "max":
        best = jnp.where(member[..., None], rows, -jnp.inf).max(1, initial=-jnp.inf)
        return jnp.where(member.any(1)[:, None], best, 0)
    total = member.astype(rows.dtype) @ rows
    return total if mode == "sum" else total / jnp.maximum(member.sum(1), 1)[:, None]
