import math

import jax.numpy as jnp
import numpy as np


def max_pool_with_index(x, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False, *, n):
    """The maximum of each window over the last n axes of x, and its place among these axes laid flat."""
    lowest = -jnp.inf if jnp.issubdtype(x.dtype, jnp.floating) else jnp.iinfo(x.dtype).min
    stride = kernel_size if stride is None or stride == () else stride
    sizes = [np.broadcast_to(size, n).tolist() for size in (kernel_size, stride, padding, dilation)]
    index = jnp.arange(math.prod(x.shape[-n:])).reshape(x.shape[-n:])
    index = jnp.broadcast_to(index, x.shape)
    for axis, k, s, p, d in reversed(list(zip(range(-n, 0), *sizes, strict=True))):
        span = x.shape[axis] + 2 * p - d * (k - 1) - 1
        count = span // s + 1
        if (
            ceil_mode and span % s and count * s < x.shape[axis] + p
        ):  # a last window begins inside of the input
            count += 1
        places = s * np.arange(count)[:, None] + d * np.arange(k)
        pads = [(0, 0)] * x.ndim
        pads[axis] = (p, max(p, int(places[-1, -1]) + 1 - x.shape[axis] - p))
        places = jnp.asarray(places)
        x = jnp.take(jnp.pad(x, pads, constant_values=lowest), places, axis=axis)
        index = jnp.take(jnp.pad(index, pads), places, axis=axis)
        best = jnp.expand_dims(jnp.argmax(x, axis), axis)
        x, index = (jnp.squeeze(jnp.take_along_axis(y, best, axis), axis) for y in (x, index))
    return x, index
