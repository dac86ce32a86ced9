import jax.numpy as jnp


def histc(x, bins=100, min=0, max=0):
    """Counts in bins of equal width between min and max, or between the extremes where they are equal."""
    x = x.ravel()
    if min == max:
        min, max = x.min(), x.max()
        same = min == max
        min, max = jnp.where(same, min - 1, min), jnp.where(same, max + 1, max)
    inside = (x >= min) & (x <= max)
    place = jnp.where(inside, (x - min) * bins / (max - min), bins + 1).astype(jnp.int32)
    place = jnp.where(inside, jnp.clip(place, 0, bins - 1), bins)
    return jnp.zeros(bins + 1, x.dtype).at[place].add(1)[:bins]
