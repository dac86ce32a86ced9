import jax.numpy as jnp


def tensorsolve(a, b, axes=None):
    """x whose product with a over all its axes is b; the given axes of a go to its end."""
    if axes is not None:
        a = jnp.moveaxis(a, axes, tuple(range(a.ndim - len(axes), a.ndim)))
    return jnp.linalg.solve(a.reshape(b.size, b.size), b.ravel()).reshape(a.shape[b.ndim :])
