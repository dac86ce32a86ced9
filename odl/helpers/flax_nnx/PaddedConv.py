import jax.numpy as jnp
from flax import nnx


class PaddedConv(nnx.Conv):
    """A convolution over (batch, ..., channels) that pads with zeros, reflect, replicate or circular."""

    def __init__(
        self,
        in_features,
        out_features,
        kernel_size,
        strides=1,
        *,
        padding=0,
        padding_mode="zeros",
        rngs,
        **options,
    ):
        super().__init__(
            in_features, out_features, kernel_size, strides, padding="VALID", rngs=rngs, **options
        )
        n = len(self.kernel_size)
        dilation = (
            self.kernel_dilation if not isinstance(self.kernel_dilation, int) else (self.kernel_dilation,) * n
        )
        if padding == "same":
            total = [d * (k - 1) for k, d in zip(self.kernel_size, dilation, strict=True)]
            self.pads = tuple((t // 2, t - t // 2) for t in total)
        else:
            sizes = (
                (0,) * n if padding == "valid" else (padding,) * n if isinstance(padding, int) else padding
            )
            self.pads = tuple((size, size) for size in sizes)
        self.mode = {"zeros": "constant", "reflect": "reflect", "replicate": "edge", "circular": "wrap"}[
            padding_mode
        ]

    def __call__(self, inputs):
        pads = ((0, 0),) * (inputs.ndim - len(self.pads) - 1) + self.pads + ((0, 0),)
        return super().__call__(jnp.pad(inputs, pads, mode=self.mode))
