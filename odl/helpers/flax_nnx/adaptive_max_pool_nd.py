import jax.numpy as jnp


def adaptive_max_pool_nd(x, output_size, *, n):
    """The maxima of the last n axes of x over a grid of output_size; None keeps the size of an axis."""
    sizes = output_size if isinstance(output_size, (tuple, list)) else (output_size,) * n
    sizes = tuple(sizes) * n if len(sizes) == 1 else sizes
    for axis, out in zip(range(-n, 0), sizes, strict=True):
        if out is not None:
            size = x.shape[axis]
            parts = [(i * size // out, -((i + 1) * size // -out)) for i in range(out)]
            x = jnp.stack([jnp.take(x, jnp.arange(*part), axis=axis).max(axis) for part in parts], axis)
    return x
