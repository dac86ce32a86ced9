import mlx.core as mx


def conv_last(x, kernel, strides=1, padding="valid", dilation=1, channels_first=False):
    """Convolve x (batch, ..., channels) with a kernel (..., channels of a group, out)."""
    n = kernel.ndim - 2
    strides, dilation = (spatial_sizes(size, n, channels_first) for size in (strides, dilation))
    x = mx.moveaxis(x, 1, -1) if channels_first else x
    spans = [step * (size - 1) + 1 for size, step in zip(kernel.shape, dilation, strict=False)]
    pads = window_pads(x.shape[1:-1], spans, strides, padding, channels_first)
    x = mx.pad(x, [(0, 0), *pads, (0, 0)])
    groups = x.shape[-1] // kernel.shape[-2]
    y = mx.conv_general(
        x, mx.moveaxis(kernel, -1, 0), stride=strides, kernel_dilation=dilation, groups=groups
    )
    return mx.moveaxis(y, -1, 1) if channels_first else y
