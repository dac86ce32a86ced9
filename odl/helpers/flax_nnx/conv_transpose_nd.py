import jax
import jax.numpy as jnp


def conv_transpose_nd(x, weight, bias=None, stride=1, padding=0, output_padding=0, groups=1, dilation=1):
    """Convolve x (batch, channels, ...) or (channels, ...) backwards; weight (in, out / groups, ...)."""
    n = weight.ndim - 2
    stride, padding, output_padding, dilation = (
        tuple(size) * (n // len(size)) if isinstance(size, (tuple, list)) else (size,) * n
        for size in (stride, padding, output_padding, dilation)
    )
    ends = [d * (k - 1) for k, d in zip(weight.shape[2:], dilation, strict=True)]
    pads = [(end - p, end - p + extra) for end, p, extra in zip(ends, padding, output_padding, strict=True)]
    # each group has its own inputs; all outputs of a group follow each other
    kernel = weight[...].reshape(groups, weight.shape[0] // groups, *weight.shape[1:])
    kernel = jnp.moveaxis(kernel, 1, 2).reshape(-1, weight.shape[0] // groups, *weight.shape[2:])
    y = jax.lax.conv_general_dilated(
        x if x.ndim > n + 1 else x[None],
        jnp.flip(kernel, range(2, n + 2)),
        (1,) * n,
        pads,
        lhs_dilation=stride,
        rhs_dilation=dilation,
        feature_group_count=groups,
    )
    y = y if bias is None else y + bias.reshape(-1, *(1,) * n)
    return y if x.ndim > n + 1 else y[0]
