import jax
import jax.numpy as jnp
from flax import nnx


class GroupedConvTranspose(nnx.Module):
    """A transposed convolution over (batch, ..., channels) in groups; weight (in, out / groups, ...)."""

    def __init__(
        self,
        in_features,
        out_features,
        kernel_size,
        stride=1,
        padding=0,
        output_padding=0,
        groups=1,
        use_bias=True,
        dilation=1,
        *,
        rngs,
    ):
        n = len(kernel_size)
        self.stride, padding, extra, self.dilation = (
            (size,) * n if isinstance(size, int) else tuple(size)
            for size in (stride, padding, output_padding, dilation)
        )
        self.groups = groups
        starts = [d * (k - 1) - p for k, d, p in zip(kernel_size, self.dilation, padding, strict=True)]
        self.pads = tuple((start, start + more) for start, more in zip(starts, extra, strict=True))
        shape = (in_features, out_features // groups, *kernel_size)
        init = nnx.initializers.lecun_normal(0, 1)
        self.weight = nnx.Param(init(rngs.params(), shape))
        self.bias = nnx.Param(jnp.zeros(out_features)) if use_bias else None

    def __call__(self, x):
        n = len(self.stride)
        axes = "DHW"[3 - n :]
        _, out, *window = self.weight.shape
        # each group has its own inputs; all outputs of a group follow each other
        kernel = self.weight[...].reshape(self.groups, -1, out, *window)
        kernel = jnp.moveaxis(kernel, 1, 2).reshape(self.groups * out, -1, *window)
        y = jax.lax.conv_general_dilated(
            x,
            jnp.flip(kernel, range(2, n + 2)),
            (1,) * n,
            self.pads,
            lhs_dilation=self.stride,
            rhs_dilation=self.dilation,
            feature_group_count=self.groups,
            dimension_numbers=("N" + axes + "C", "OI" + axes, "N" + axes + "C"),
        )
        return y if self.bias is None else y + self.bias[...]
