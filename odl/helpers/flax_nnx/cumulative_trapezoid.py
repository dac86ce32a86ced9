import jax.numpy as jnp


def cumulative_trapezoid(y, x=None, dx=1.0, axis=-1):
    """The running integral along an axis by the trapezoidal rule, one element shorter."""
    if x is not None:
        x = x if x.ndim == 1 else jnp.moveaxis(x.reshape((1,) * (y.ndim - x.ndim) + x.shape), axis, -1)
        dx = jnp.diff(x)
    y = jnp.moveaxis(y, axis, -1)
    return jnp.moveaxis(jnp.cumsum((y[..., 1:] + y[..., :-1]) * dx / 2, axis=-1), -1, axis)
