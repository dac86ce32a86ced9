import jax.numpy as jnp


def vector_norm(x, ord=2, axis=None, keepdims=False):
    """Norm along axes; the gradient of the Euclidean norm is zero at zero."""
    if ord != 2:
        return jnp.linalg.vector_norm(x, ord=ord, axis=axis, keepdims=keepdims)
    squares = (jnp.abs(x) ** 2).sum(axis=axis, keepdims=keepdims)
    some = squares != 0  # true of NaN as well
    return jnp.where(some, jnp.sqrt(jnp.where(some, squares, 1)), 0)
