def separable_last(x, depth, point, strides=1, padding="valid", dilation=1, channels_first=False):
    """Convolve each channel of x by itself, and mix the channels at each place."""
    y = depthwise_last(x, depth, strides, padding, dilation, channels_first)
    return conv_last(y, point, 1, "valid", 1, channels_first)
