import jax
import jax.numpy as jnp
import numpy as np


def avg_pool(
    x, kernel_size, stride=None, padding=0, ceil_mode=False, count_include_pad=True, divisor_override=None
):
    """The mean of each window of x (batch, ..., channels); sizes are numbers or sequences."""
    n = x.ndim - 2
    stride = kernel_size if stride is None else stride
    kernel, stride, padding = (
        tuple(np.broadcast_to(size, n).tolist()) for size in (kernel_size, stride, padding)
    )
    pads, beyond = [], []
    for size, k, s, p in zip(x.shape[1:-1], kernel, stride, padding, strict=True):
        span = size + 2 * p - k
        count = span // s + 1
        if ceil_mode and span % s and count * s < size + p:  # a last window has to begin inside of the input
            count += 1
        extra = max(0, (count - 1) * s + k - size - 2 * p)
        pads.append((p, p))
        beyond.append((0, extra))

    def windows(y):
        pads = ((0, 0), *beyond, (0, 0))
        return jax.lax.reduce_window(y, 0.0, jax.lax.add, (1, *kernel, 1), (1, *stride, 1), pads)

    around = ((0, 0), *pads, (0, 0))
    if divisor_override is not None:
        return windows(jnp.pad(x, around)) / divisor_override
    # what lies beyond the padding never counts
    ones = jnp.pad(
        jnp.ones((1, *x.shape[1:-1], 1), x.dtype), around, constant_values=float(count_include_pad)
    )
    return windows(jnp.pad(x, around)) / windows(ones)
