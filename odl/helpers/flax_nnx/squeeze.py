import jax.numpy as jnp


def squeeze(x, axis):
    """x without those of the named axes that have size one."""
    axes = axis if isinstance(axis, tuple | list) else (axis,)
    single = tuple(a for a in axes if x.ndim and x.shape[a] == 1)
    return jnp.squeeze(x, single) if single else x
