import jax.numpy as jnp
import numpy as np


def fold(x, output_size, kernel_size, dilation=1, padding=0, stride=1):
    """Sums of patches: (batch, channels * kernel, patches) to (batch, channels, height, width)."""
    output_size = (output_size, output_size) if isinstance(output_size, int) else output_size
    kernel_size, dilation, padding, stride = (
        (v, v) if isinstance(v, int) else tuple(v) for v in (kernel_size, dilation, padding, stride)
    )
    full = [size + 2 * p for size, p in zip(output_size, padding, strict=True)]
    axes = zip(full, dilation, kernel_size, stride, strict=True)
    counts = [(n - d * (k - 1) - 1) // s + 1 for n, d, k, s in axes]
    x = x.reshape(x.shape[0], -1, *kernel_size, *counts)
    for axis, name in enumerate(("bcijpq,ipx->bcjqx", "bcjqy,jqz->bcyz")):
        k, count = kernel_size[axis], counts[axis]
        places = dilation[axis] * np.arange(k)[:, None] + stride[axis] * np.arange(count)
        spread = places[..., None] == np.arange(full[axis])  # where each part of a patch goes
        x = jnp.einsum(name, x, jnp.asarray(spread, x.dtype))
    return x[:, :, padding[0] : full[0] - padding[0], padding[1] : full[1] - padding[1]]
