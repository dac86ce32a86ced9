import jax.numpy as jnp


def dilated(x, steps):
    """x (batch, ..., channels) with zeros between its elements along the axes in the middle."""
    for axis, step in enumerate(steps, 1):
        if step > 1:
            size = x.shape[axis] * step
            x = jnp.stack([x] + [jnp.zeros_like(x)] * (step - 1), axis=axis + 1)
            x = jnp.reshape(x, (*x.shape[:axis], size, *x.shape[axis + 2 :]))
            x = x[(slice(None),) * axis + (slice(0, size - step + 1),)]
    return x
