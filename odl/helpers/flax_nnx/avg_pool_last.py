import jax.numpy as jnp


def avg_pool_last(x, kernel_size, stride=None, padding=0, ndim=None, count_include_pad=True):
    """The mean of each window over the axes before the last of x (..., channels)."""
    n = len(kernel_size) if isinstance(kernel_size, (tuple, list)) else ndim or 1
    kernel = spread(kernel_size, n)
    strides = kernel if stride is None else spread(stride, n)
    pads = pads_of_windows(padding, kernel, strides, (1,) * n, x.shape[-n - 1 : -1])
    y = jnp.pad(x, [*[(0, 0)] * (len(x.shape) - n - 1), *pads, (0, 0)], constant_values=0.0)
    y = jnp.moveaxis(avg_pool_nd(jnp.moveaxis(y, -1, -n - 1), kernel, strides, n=n), -n - 1, -1)
    if not count_include_pad:
        y = y / avg_pool_last(jnp.ones_like(x), kernel_size, stride, padding, ndim)
    return y
