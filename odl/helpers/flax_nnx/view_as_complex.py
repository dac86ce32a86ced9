import jax


def view_as_complex(x):
    """Complex numbers from the pairs of the last axis."""
    return jax.lax.complex(x[..., 0], x[..., 1])
