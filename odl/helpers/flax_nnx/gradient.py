import jax.numpy as jnp


def gradient(x, spacing=1, axis=None, edge_order=1):
    """Differences along axes, for each one array; spacing is a step, or coordinates, of each axis."""
    axes = range(x.ndim) if axis is None else axis if isinstance(axis, tuple | list) else (axis,)
    steps = spacing if isinstance(spacing, tuple | list) else [spacing] * len(axes)
    results = []
    for a, step in zip(axes, steps, strict=True):
        y = jnp.moveaxis(x, a, -1)
        step = jnp.asarray(1 if step is None else step) * 1.0
        h = jnp.diff(step) if step.ndim else jnp.full(y.shape[-1] - 1, step)
        slope = jnp.diff(y, axis=-1) / h
        before, after = h[:-1], h[1:]
        middle = (slope[..., 1:] * before + slope[..., :-1] * after) / (before + after)
        first, last = slope[..., :1], slope[..., -1:]
        if edge_order == 2:
            first = first - h[0] * (slope[..., 1:2] - first) / (h[0] + h[1])
            last = last + h[-1] * (last - slope[..., -2:-1]) / (h[-1] + h[-2])
        results.append(jnp.moveaxis(jnp.concatenate([first, middle, last], axis=-1), -1, a))
    return tuple(results)
