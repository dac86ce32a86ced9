import math

import jax
from flax import nnx


class ConvTransposeLast(nnx.Module):
    """A convolution of (..., channels) with zeros between the elements; the kernel is (..., in, out)."""

    def __init__(
        self,
        in_features,
        out_features,
        kernel_size,
        strides=1,
        padding="SAME",
        dilation=1,
        bias=True,
        output_padding=0,
        flipped=False,
        ndim=None,
        *,
        rngs: nnx.Rngs,
    ):
        size = kernel_size if isinstance(kernel_size, (tuple, list)) else (kernel_size,) * (ndim or 1)
        bound = (in_features * math.prod(size)) ** -0.5
        self.kernel = nnx.Param(
            jax.random.uniform(rngs.params(), (*size, in_features, out_features), minval=-bound, maxval=bound)
        )
        self.bias = (
            nnx.Param(jax.random.uniform(rngs.params(), (out_features,), minval=-bound, maxval=bound))
            if bias
            else None
        )
        self.strides, self.padding, self.dilation = strides or 1, padding, dilation or 1
        self.output_padding, self.flipped = output_padding, flipped

    def __call__(self, x):
        return conv_transpose_channels_last(
            x,
            jnp.moveaxis(self.kernel[...], (-1, -2), (0, 1)),
            self.bias,
            self.strides,
            self.padding,
            self.dilation,
            self.output_padding,
            self.flipped,
        )
