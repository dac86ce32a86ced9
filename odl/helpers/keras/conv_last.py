from keras import ops


def conv_last(x, kernel, strides=1, padding="valid", dilation=1, channels_first=False):
    """Convolve x (batch, ..., channels) with a kernel (..., channels of a group, out)."""
    n = kernel.ndim - 2
    strides, dilation = (spatial_sizes(size, n, channels_first) for size in (strides, dilation))
    x = ops.moveaxis(x, 1, -1) if channels_first else x
    spans = [step * (size - 1) + 1 for size, step in zip(kernel.shape, dilation, strict=False)]
    pads = window_pads(x.shape[1:-1], spans, strides, padding, channels_first)
    x = ops.pad(x, [(0, 0), *pads, (0, 0)])
    step = strides if max(dilation) == 1 else (1,) * n  # strides and dilation do not go together
    y = ops.conv(x, kernel, step, "valid", "channels_last", dilation)
    if step != strides:
        y = y[(slice(None), *(slice(None, None, size) for size in strides))]
    return ops.moveaxis(y, -1, 1) if channels_first else y
