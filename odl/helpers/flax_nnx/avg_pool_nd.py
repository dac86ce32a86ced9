import jax.numpy as jnp
import numpy as np


def avg_pool_nd(
    x,
    kernel_size,
    stride=None,
    padding=0,
    ceil_mode=False,
    count_include_pad=True,
    divisor_override=None,
    *,
    n,
):
    """The mean of each window over the last n axes of x; sizes are numbers or sequences."""
    y = x
    stride = kernel_size if stride is None or stride == () else stride
    sizes = [np.broadcast_to(size, n).tolist() for size in (kernel_size, stride, padding)]
    for axis, k, s, p in zip(range(-n, 0), *sizes, strict=True):
        size = x.shape[axis]
        span = size + 2 * p - k
        count = span // s + 1
        if ceil_mode and span % s and count * s < size + p:  # a last window begins inside of the input
            count += 1
        places = s * np.arange(count)[:, None] + np.arange(k)
        pads = [(0, 0)] * x.ndim
        pads[axis] = (p, max(p, int(places[-1, -1]) + 1 - size - p))
        y = jnp.take(jnp.pad(y, pads), jnp.asarray(places), axis=axis).sum(axis)
        if divisor_override is None:
            low, high = (0, size + 2 * p) if count_include_pad else (p, size + p)
            counts = np.sum((low <= places) & (places < high), axis=1)
            y = y / jnp.asarray(np.reshape(counts, (-1, *(1,) * (-axis - 1))), y.dtype)
    return (y if divisor_override is None else y / divisor_override).astype(x.dtype)
