import jax
import jax.numpy as jnp


def embedding_rows(x, weight, padding_idx=None, max_norm=None, norm_type=2.0):
    """Rows of a matrix, none of them longer than max_norm; the row padding_idx has no gradient."""
    rows = jnp.take(weight, x, axis=0)
    if padding_idx is not None:
        padding = (x == padding_idx % weight.shape[0])[..., None]
        rows = jnp.where(padding, jax.lax.stop_gradient(rows), rows)
    if max_norm is None:
        return rows
    lengths = jnp.linalg.norm(rows, ord=norm_type, axis=-1, keepdims=True)
    shorter = jnp.where(lengths > max_norm, rows * (max_norm / (lengths + 1e-7)), rows)
    return rows + jax.lax.stop_gradient(shorter - rows)
