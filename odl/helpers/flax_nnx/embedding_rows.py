import jax.numpy as jnp


def embedding_rows(x, weight, max_norm=None, norm_type=2.0):
    """Rows of a matrix, none of them longer than max_norm."""
    rows = jnp.take(weight, x, axis=0)
    if max_norm is None:
        return rows
    lengths = jnp.linalg.norm(rows, ord=norm_type, axis=-1, keepdims=True)
    return jnp.where(lengths > max_norm, rows * (max_norm / (lengths + 1e-7)), rows)
