import itertools

import jax.numpy as jnp


def grid_sample(x, grid, mode="bilinear", padding_mode="zeros", align_corners=None):
    """Values of (batch, channels, [depth,] height, width) at points (batch, ..., 2 or 3), each from -1 to 1.

    The last axis of the grid begins with the place along the width.
    """
    sizes = x.shape[2:]
    n = len(sizes)

    def inside(place, size):
        if padding_mode == "reflection":
            low, span = (0, size - 1) if align_corners else (-0.5, size)
            away = jnp.abs(place - low) % (2 * span) if span else jnp.zeros_like(place)
            place = jnp.where(away > span, 2 * span - away, away) + low
        return place if padding_mode == "zeros" else jnp.clip(place, 0, size - 1)

    def values(places):
        index = jnp.zeros_like(places[0]).astype(jnp.int32)
        known = index == 0
        for place, size in zip(places, sizes, strict=True):
            known = known & (place >= 0) & (place < size)
            index = index * size + jnp.clip(place, 0, size - 1).astype(jnp.int32)
        flat = jnp.take_along_axis(x.reshape(*x.shape[:2], -1), index.reshape(index.shape[0], 1, -1), 2)
        return jnp.where(known[:, None], flat.reshape(*x.shape[:2], *index.shape[1:]), 0)

    points = [grid[..., n - 1 - axis] for axis in range(n)]
    points = [
        (point + 1) / 2 * (size - 1) if align_corners else ((point + 1) * size - 1) / 2
        for point, size in zip(points, sizes, strict=True)
    ]
    if mode != "bicubic":
        points = [inside(point, size) for point, size in zip(points, sizes, strict=True)]
    if mode == "nearest":
        return values([jnp.round(point) for point in points])
    first = [jnp.floor(point) for point in points]
    parts = [point - start for point, start in zip(points, first, strict=True)]
    if mode == "bicubic":
        # cubic convolution with a = -0.75
        ends = [0.75 * ((-t + 2) * t - 1) * t for t in parts]
        middle = [(1.25 * t - 2.25) * t * t + 1 for t in parts]
        after = [((-1.25 * t + 1.5) * t + 0.75) * t for t in parts]
        last = [0.75 * (t - 1) * t * t for t in parts]
        weights = list(zip(ends, middle, after, last, strict=True))
        taps = range(-1, 3)
    else:
        weights = [(1 - t, t) for t in parts]
        taps = range(2)
    total = 0
    for corner in itertools.product(range(len(taps)), repeat=n):
        places = [start + taps[i] for start, i in zip(first, corner, strict=True)]
        if mode == "bicubic":
            places = [inside(place, size) for place, size in zip(places, sizes, strict=True)]
        weight = 1
        for each, i in zip(weights, corner, strict=True):
            weight = weight * each[i]
        total = total + values(places) * weight[:, None]
    return total
