import jax.numpy as jnp


def max_pool_nd(x, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False, *, n):
    """The maximum of each window over the last n axes of x; sizes are numbers or sequences."""
    lowest = -jnp.inf if jnp.issubdtype(x.dtype, jnp.floating) else jnp.iinfo(x.dtype).min
    stride = kernel_size if stride is None or stride == () else stride
    given = [
        tuple(v) if isinstance(v, (tuple, list)) else (v,) for v in (kernel_size, stride, padding, dilation)
    ]
    sizes = [v * (n // len(v)) for v in given]
    for axis, k, s, p, d in zip(range(-n, 0), *sizes, strict=True):
        span = x.shape[axis] + 2 * p - d * (k - 1) - 1
        count = span // s + 1
        if (
            ceil_mode and span % s and count * s < x.shape[axis] + p
        ):  # a last window begins inside of the input
            count += 1
        places = s * jnp.arange(count)[:, None] + d * jnp.arange(k)
        pads = [(0, 0)] * x.ndim
        pads[axis] = (p, max(p, (count - 1) * s + d * (k - 1) + 1 - x.shape[axis] - p))
        x = jnp.pad(x, pads, constant_values=lowest)
        x = jnp.take(x, places, axis=axis).max(axis)
    return x
