import math

import jax.numpy as jnp
import numpy as np


def max_unpool(x, indices, kernel_size, stride=None, padding=0, output_size=None, *, n):
    """Put the values of x back to their places among the last n axes, with zeros around them."""
    stride = kernel_size if stride is None or stride == () else stride
    sizes = [np.broadcast_to(size, n).tolist() for size in (kernel_size, stride, padding)]
    if output_size is None:
        spans = zip(x.shape[-n:], *sizes, strict=True)
        output_size = [(old - 1) * s - 2 * p + k for old, k, s, p in spans]
    size = tuple(output_size)[-n:]
    lead = x.shape[:-n]
    values, places = (y.reshape(-1, math.prod(x.shape[-n:])) for y in (x, indices))
    flat = jnp.zeros((values.shape[0], math.prod(size)), x.dtype)
    flat = flat.at[jnp.arange(values.shape[0])[:, None], places].set(values)
    return flat.reshape(*lead, *size)
