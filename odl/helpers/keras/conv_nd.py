from keras import ops


def conv_nd(x, weight, bias=None, stride=1, padding=0, dilation=1, groups=1):
    """Convolve x (batch, channels, ...) or (channels, ...) with a weight (out, in / groups, ...)."""
    n = len(weight.shape) - 2
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
    batched = len(x.shape) > n + 1
    y = ops.pad(x if batched else x[None], [(0, 0), (0, 0), *pads])
    kernel = ops.transpose(weight, (*range(2, n + 2), 1, 0))
    y = ops.transpose(y, (0, *range(2, n + 2), 1))
    if max(stride) > 1 and max(dilation) > 1:  # not at once
        y = ops.conv(y, kernel, 1, dilation_rate=dilation, data_format="channels_last")
        y = y[(slice(None), *(slice(None, None, step) for step in stride))]
    else:
        y = ops.conv(y, kernel, stride, dilation_rate=dilation, data_format="channels_last")
    y = y if bias is None else y + bias
    y = ops.transpose(y, (0, n + 1, *range(1, n + 1)))
    return y if batched else y[0]
