import jax


def conv(x, weight, bias=None, stride=1, padding=0, dilation=1, groups=1):
    """Convolve x (batch, ..., channels) with a weight (out, in / groups, ...)."""
    n = x.ndim - 2
    axes = "DHW"[3 - n :]
    sizes = [(size,) * n if isinstance(size, int) else tuple(size) for size in (stride, dilation)]
    if isinstance(padding, str):
        pads = padding.upper()
    else:
        pads = [(p, p) for p in ((padding,) * n if isinstance(padding, int) else padding)]
    y = jax.lax.conv_general_dilated(
        x,
        weight[...],
        sizes[0],
        pads,
        rhs_dilation=sizes[1],
        feature_group_count=groups,
        dimension_numbers=("N" + axes + "C", "OI" + axes, "N" + axes + "C"),
    )
    return y if bias is None else y + bias
