import jax.numpy as jnp


def unique_consecutive(x, return_inverse=False, return_counts=False, axis=None):
    """Values (or slices along an axis) without those that equal the one before."""
    shape = x.shape if axis is None else (x.shape[axis],)
    rows = x.reshape(-1, 1) if axis is None else jnp.moveaxis(x, axis, 0).reshape(x.shape[axis], -1)
    new = jnp.concatenate(
        [jnp.ones((min(1, len(rows)),), jnp.bool_), (rows[1:] != rows[:-1]).any(axis=1)], axis=0
    )
    start = jnp.flatnonzero(new)
    result = [jnp.take(x.ravel(), start) if axis is None else jnp.take(x, start, axis=axis)]
    if return_inverse:
        result.append((jnp.cumsum(new.astype(jnp.int32)) - 1).reshape(shape))
    if return_counts:
        result.append(jnp.concatenate([start[1:], jnp.full_like(start[:1], len(rows))], axis=0) - start)
    return tuple(result) if len(result) > 1 else result[0]
