import jax.numpy as jnp
import numpy as np


def fractional_max_pool(
    x, kernel_size, output_size=None, output_ratio=None, return_indices=False, samples=None, *, n, rngs=None
):
    """Maxima of windows that begin at random steps, over the last n axes of x (batch, channels, ...).

    `samples` (batch, channels, n) are the random numbers; with return_indices the places of the maxima
    among these axes laid flat come too.
    """
    kernel = np.broadcast_to(kernel_size, n).tolist()
    if output_size is None:
        sizes = [
            int(old * ratio)
            for old, ratio in zip(x.shape[-n:], np.broadcast_to(output_ratio, n), strict=True)
        ]
    else:
        sizes = np.broadcast_to(output_size, n).tolist()
    lead = x.shape[:-n]
    samples = rngs.uniform((*lead, n)) if samples is None else samples.reshape(*lead, n)
    index = jnp.broadcast_to(jnp.arange(np.prod(x.shape[-n:])).reshape(x.shape[-n:]), x.shape)
    for i, (k, out) in reversed(list(enumerate(zip(kernel, sizes, strict=True)))):
        axis, size = i - n, x.shape[i - n]
        step = (size - k) / (out - 1) if out > 1 else 0.0
        # each axis of depth, height and width has its own number, the last axis the first one
        u = samples[..., n - 1 - i, None]
        starts = jnp.floor((jnp.arange(out) + u) * step).astype(jnp.int32) - jnp.floor(u * step).astype(
            jnp.int32
        )
        starts = starts.at[..., -1].set(size - k)
        places = starts[..., None] + jnp.arange(k)
        places = places.reshape(*lead, *(1,) * i, out * k, *(1,) * (n - 1 - i))
        values, found = (jnp.take_along_axis(y, places, axis) for y in (x, index))
        shape = (*values.shape[: x.ndim + axis], out, k, *values.shape[x.ndim + axis + 1 :])
        values, found = values.reshape(shape), found.reshape(shape)
        best = values.argmax(axis, keepdims=True)
        x, index = (jnp.take_along_axis(y, best, axis).squeeze(axis) for y in (values, found))
    return (x, index) if return_indices else x
