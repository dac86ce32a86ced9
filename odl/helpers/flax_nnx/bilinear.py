import jax.numpy as jnp


def bilinear(x, y, weight, bias=None):
    """A bilinear form of the last axes for each output; the weight is (out, in1, in2)."""
    z = jnp.einsum("...i,oij,...j->...o", x, weight[...], y)
    return z if bias is None else z + bias
