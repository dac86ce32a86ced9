import jax


def conv_nd(x, weight, bias=None, stride=1, padding=0, dilation=1, groups=1):
    """Convolve x (batch, channels, ...) or (channels, ...) with a weight (out, in / groups, ...)."""
    n = weight.ndim - 2
    stride, dilation = (
        tuple(size) * (n // len(size)) if isinstance(size, (tuple, list)) else (size,) * n
        for size in (stride, dilation)
    )
    if isinstance(padding, str):
        pads = padding.upper()
    else:
        sizes = tuple(padding) if isinstance(padding, (tuple, list)) else (padding,)
        pads = [(size, size) for size in sizes * (n // len(sizes))]
    y = jax.lax.conv_general_dilated(
        x if x.ndim > n + 1 else x[None],
        weight[...],
        stride,
        pads,
        rhs_dilation=dilation,
        feature_group_count=groups,
    )
    y = y if bias is None else y + bias.reshape(-1, *(1,) * n)
    return y if x.ndim > n + 1 else y[0]
