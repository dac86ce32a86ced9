import jax.numpy as jnp
import numpy as np


def unfold(x, kernel_size, dilation=1, padding=0, stride=1):
    """Patches as columns: (batch, channels, height, width) to (batch, channels * kernel, patches)."""
    kernel_size, dilation, padding, stride = (
        (v, v) if isinstance(v, int) else tuple(v) for v in (kernel_size, dilation, padding, stride)
    )
    x = jnp.pad(x, [(0, 0), (0, 0), *((p, p) for p in padding)])
    for axis, k, d, s in zip((2, 4), kernel_size, dilation, stride, strict=True):
        count = (x.shape[axis] - d * (k - 1) - 1) // s + 1
        places = d * np.arange(k)[:, None] + s * np.arange(count)
        x = jnp.take(x, jnp.asarray(places), axis=axis)
    x = jnp.swapaxes(x, 3, 4)  # (batch, channels, kernel, kernel, rows, columns)
    batch, channels, *kernel, rows, columns = x.shape
    return x.reshape(batch, channels * kernel[0] * kernel[1], rows * columns)
