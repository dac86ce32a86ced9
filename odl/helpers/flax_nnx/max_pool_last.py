import jax.numpy as jnp


def max_pool_last(x, kernel_size, stride=None, padding=0, ndim=None):
    """The maximum of each window over the axes before the last of x (..., channels)."""
    n = len(kernel_size) if isinstance(kernel_size, (tuple, list)) else ndim or 1
    kernel = spread(kernel_size, n)
    strides = kernel if stride is None else spread(stride, n)
    pads = pads_of_windows(padding, kernel, strides, (1,) * n, x.shape[-n - 1 : -1])
    y = jnp.pad(x, [*[(0, 0)] * (len(x.shape) - n - 1), *pads, (0, 0)], constant_values=-jnp.inf)
    y = jnp.moveaxis(max_pool_nd(jnp.moveaxis(y, -1, -n - 1), kernel, strides, n=n), -n - 1, -1)
    return y
