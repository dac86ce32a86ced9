def conv_transpose_last(x, kernel, strides, before, out, dilation=1):
    """Spread x (batch, ..., channels) by a kernel (..., channels, out); before is cut in front."""
    n = kernel.ndim - 2
    strides, dilation = spatial_sizes(strides, n), spatial_sizes(dilation, n)
    spans = [step * (size - 1) + 1 for size, step in zip(kernel.shape, dilation, strict=False)]
    x = dilated(x, strides)
    sizes = zip(x.shape[1:-1], spans, before, out, strict=True)
    pads = [(span - 1, max(low + end - size, 0)) for size, span, low, end in sizes]
    y = conv_last(x, kernel, 1, pads, dilation)
    return y[(slice(None), *(slice(low, low + end) for low, end in zip(before, out, strict=True)))]
