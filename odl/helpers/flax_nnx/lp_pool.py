import jax.numpy as jnp
import numpy as np


def lp_pool(x, norm_type, kernel_size, stride=None, ceil_mode=False, *, n):
    """The norm of each window over the last n axes of x; sizes are numbers or sequences."""
    y = x**norm_type
    stride = kernel_size if stride is None or stride == () else stride
    sizes = [np.broadcast_to(size, n).tolist() for size in (kernel_size, stride)]
    for axis, k, s in zip(range(-n, 0), *sizes, strict=True):
        size = x.shape[axis]
        count = (size - k) // s + 1
        if ceil_mode and (size - k) % s and count * s < size:  # a last window begins inside of the input
            count += 1
        places = s * np.arange(count)[:, None] + np.arange(k)
        pads = [(0, 0)] * x.ndim
        pads[axis] = (0, max(0, int(places[-1, -1]) + 1 - size))
        y = jnp.take(jnp.pad(y, pads), jnp.asarray(places), axis=axis).sum(axis)
        # what a window lacks counts as its mean
        share = np.reshape(k / np.sum(places < size, axis=1), (-1, *(1,) * (-axis - 1)))
        y = y * jnp.asarray(share, y.dtype)
    return (jnp.sign(y) * jnp.abs(y)) ** (1 / norm_type)
