def conv_transpose_to(x, kernel, shape, strides=1, padding="same", dilation=1):
    """What a convolution with this kernel (..., out, channels) of an array of a shape spreads back."""
    n = kernel.ndim - 2
    strides, dilation = spatial_sizes(strides, n), spatial_sizes(dilation, n)
    out = [int(size) for size in shape][-n - 1 : -1]
    spans = [step * (size - 1) + 1 for size, step in zip(kernel.shape, dilation, strict=False)]
    before = [low for low, _ in window_pads(out, spans, strides, padding)]
    return conv_transpose_last(x, flipped(kernel), strides, before, out, dilation)
