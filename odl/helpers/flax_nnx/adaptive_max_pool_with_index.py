import math

import jax.numpy as jnp


def adaptive_max_pool_with_index(x, output_size, *, n):
    """The maxima of the last n axes of x over a grid, and their places among these axes laid flat."""
    sizes = output_size if isinstance(output_size, (tuple, list)) else (output_size,) * n
    sizes = tuple(sizes) * n if len(sizes) == 1 else sizes
    index = jnp.arange(math.prod(x.shape[-n:])).reshape(x.shape[-n:])
    index = jnp.broadcast_to(index, x.shape)
    for axis, out in reversed(list(zip(range(-n, 0), sizes, strict=True))):
        size = x.shape[axis]
        out = size if out is None else out
        cells = []
        for i in range(out):
            part = jnp.arange(i * size // out, -((i + 1) * size // -out))
            values, places = (jnp.take(y, part, axis=axis) for y in (x, index))
            best = jnp.expand_dims(jnp.argmax(values, axis), axis)
            cells.append([jnp.take_along_axis(y, best, axis) for y in (values, places)])
        x, index = (jnp.concatenate(parts, axis) for parts in zip(*cells, strict=True))
    return x, index
