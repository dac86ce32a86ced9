import mlx.core as mx


def conv_nd(x, weight, bias=None, stride=1, padding=0, dilation=1, groups=1):
    """Convolve x (batch, channels, ...) or (channels, ...) with a weight (out, in / groups, ...)."""
    n = weight.ndim - 2
    stride, dilation = (
        tuple(size) * (n // len(size)) if isinstance(size, (tuple, list)) else (size,) * n
        for size in (stride, dilation)
    )
    if padding == "same":
        totals = [d * (k - 1) for d, k in zip(dilation, weight.shape[2:], strict=True)]
        pads = [(total // 2, total - total // 2) for total in totals]
    else:
        sizes = (
            (0,)
            if padding == "valid"
            else tuple(padding)
            if isinstance(padding, (tuple, list))
            else (padding,)
        )
        pads = [(size, size) for size in sizes * (n // len(sizes))]
    y = mx.moveaxis(x if x.ndim > n + 1 else x[None], 1, -1)
    kernel = mx.moveaxis(weight, 1, -1)
    lows, highs = (list(side) for side in zip(*pads, strict=True))
    y = mx.concatenate(
        [
            mx.conv_general(part, each, stride, (lows, highs), dilation)
            for part, each in zip(mx.split(y, groups, -1), mx.split(kernel, groups, 0), strict=True)
        ],
        axis=-1,
    )
    y = mx.moveaxis(y if bias is None else y + bias, -1, 1)
    return y if x.ndim > n + 1 else y[0]
