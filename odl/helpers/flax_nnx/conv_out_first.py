import jax.numpy as jnp


def conv_out_first(x, kernel, strides=1, padding=0, dilation=1):
    """Convolve x (batch, ..., channels) with a kernel (out, ..., channels of a group)."""
    return conv_last(x, jnp.moveaxis(kernel, 0, -1), strides, padding, dilation)
