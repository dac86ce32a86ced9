from keras import ops


def conv_channels_last(x, weight, bias=None, strides=1, padding="SAME", dilation=1, groups=1):
    """Convolve x (..., channels) over the axes before the last; the weight is (out, in / groups, ...)."""
    n = len(weight.shape) - 2
    strides, dilation = spread(strides, n), spread(dilation, n)
    pads = pads_of_windows(padding, weight.shape[2:], strides, dilation, x.shape[-n - 1 : -1])
    y = ops.pad(x, [*[(0, 0)] * (len(x.shape) - n - 1), *pads, (0, 0)])
    y = conv_nd(ops.moveaxis(y, -1, -n - 1), weight, bias, strides, 0, dilation, groups)
    return ops.moveaxis(y, -n - 1, -1)
