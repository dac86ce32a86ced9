import jax.numpy as jnp


def renorm(x, p, axis, maxnorm):
    """Slices along an axis, made shorter where their norm is above maxnorm."""
    others = tuple(i for i in range(x.ndim) if i != axis % x.ndim)
    norm = jnp.linalg.vector_norm(x, ord=p, axis=others, keepdims=True)
    return x * jnp.where(norm > maxnorm, maxnorm / (norm + 1e-7), 1)
