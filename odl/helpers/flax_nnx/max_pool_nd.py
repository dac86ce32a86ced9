import jax.numpy as jnp
import numpy as np


def max_pool_nd(x, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False, *, n):
    """The maximum of each window over the last n axes of x; sizes are numbers or sequences."""
    lowest = -jnp.inf if jnp.issubdtype(x.dtype, jnp.floating) else jnp.iinfo(x.dtype).min
    stride = kernel_size if stride is None or stride == () else stride
    sizes = [np.broadcast_to(size, n).tolist() for size in (kernel_size, stride, padding, dilation)]
    for axis, k, s, p, d in zip(range(-n, 0), *sizes, strict=True):
        span = x.shape[axis] + 2 * p - d * (k - 1) - 1
        count = span // s + 1
        if (
            ceil_mode and span % s and count * s < x.shape[axis] + p
        ):  # a last window begins inside of the input
            count += 1
        places = s * np.arange(count)[:, None] + d * np.arange(k)
        pads = [(0, 0)] * x.ndim
        pads[axis] = (p, max(p, int(places[-1, -1]) + 1 - x.shape[axis] - p))
        x = jnp.pad(x, pads, constant_values=lowest)
        x = jnp.take(x, jnp.asarray(places), axis=axis).max(axis)
    return x
