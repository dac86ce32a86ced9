import itertools

import jax.numpy as jnp


def fractional_max_pool(x, kernel_size, output_size=None, output_ratio=None, return_indices=False, *, axes, rngs):
    """The maximum of windows at random places of the last axes of x, in each channel others; with the places, too."""
    sizes = x.shape[-axes:]
    if output_size is None:
        ratios = (output_ratio,) * axes if isinstance(output_ratio, float) else output_ratio
        output_size = [int(size * ratio) for size, ratio in zip(sizes, ratios, strict=True)]
    counts = (output_size,) * axes if isinstance(output_size, int) else tuple(output_size)
    kernel = (kernel_size,) * axes if isinstance(kernel_size, int) else tuple(kernel_size)
    rows = x.reshape(-1, *sizes)
    samples = rngs.uniform((rows.shape[0], axes))
    starts = []
    for axis, (size, count, k) in enumerate(zip(sizes, counts, kernel, strict=True)):
        step = (size - k) / (count - 1) if count > 1 else 0.0
        shift = samples[:, axis, None]
        start = jnp.floor((jnp.arange(count) + shift) * step) - jnp.floor(shift * step)
        starts.append(start.astype(int).at[:, -1].set(size - k))
    row = jnp.arange(rows.shape[0]).reshape(-1, *(1,) * axes)
    values, places = [], []
    for offsets in itertools.product(*(range(k) for k in kernel)):
        where = [
            (start + offset).reshape(-1, *(count if i == j else 1 for j in range(axes)))
            for i, (start, offset, count) in enumerate(zip(starts, offsets, counts, strict=True))
        ]
        values.append(rows[(row, *where)])
        places.append(jnp.broadcast_to(jnp.ravel_multi_index(where, sizes, mode="clip"), values[-1].shape))
    values, places = jnp.stack(values), jnp.stack(places)
    best = values.argmax(axis=0)
    shape = (*x.shape[:-axes], *counts)
    pooled = jnp.take_along_axis(values, best[None], axis=0)[0].reshape(shape)
    if not return_indices:
        return pooled
    return pooled, jnp.take_along_axis(places, best[None], axis=0)[0].reshape(shape)
