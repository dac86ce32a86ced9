import jax.numpy as jnp


def as_channels_last(x, ndim):
    """Bring what is combined with maps of (batch, channels, ...) to those of (batch, ..., channels).

    x has at most ndim axes, of which the first ones of a map may be missing; numbers stay as they are.
    """
    if jnp.ndim(x) == 0:
        return x
    return jnp.moveaxis(x.reshape((1,) * (ndim - x.ndim) + x.shape), 1, -1)
