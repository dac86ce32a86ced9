import jax
import jax.numpy as jnp


def max_pool(x, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False):
    """The maximum of each window of x (batch, ..., channels); sizes are numbers or sequences."""
    n = x.ndim - 2
    stride = kernel_size if stride is None else stride
    kernel, stride, padding, dilation = (
        (size,) * n if isinstance(size, int) else tuple(size)
        for size in (kernel_size, stride, padding, dilation)
    )
    pads = []
    for size, k, s, p, d in zip(x.shape[1:-1], kernel, stride, padding, dilation, strict=True):
        span = size + 2 * p - d * (k - 1) - 1
        count = span // s + 1
        if ceil_mode and span % s and count * s < size + p:  # a last window has to begin inside of the input
            count += 1
        pads.append((p, max(p, (count - 1) * s + d * (k - 1) + 1 - size - p)))
    lowest = -jnp.inf if jnp.issubdtype(x.dtype, jnp.floating) else jnp.iinfo(x.dtype).min
    return jax.lax.reduce_window(
        x,
        lowest,
        jax.lax.max,
        (1, *kernel, 1),
        (1, *stride, 1),
        ((0, 0), *pads, (0, 0)),
        window_dilation=(1, *dilation, 1),
    )
