import tensorflow as tf


def conv_last(x, kernel, strides=1, padding="valid", dilation=1, channels_first=False):
    """Convolve x (batch, ..., channels) with a kernel (..., channels of a group, out)."""
    n = kernel.ndim - 2
    strides, dilation = (spatial_sizes(size, n, channels_first) for size in (strides, dilation))
    x = tf.transpose(x, (0, *range(2, n + 2), 1)) if channels_first else x
    spans = [step * (size - 1) + 1 for size, step in zip(kernel.shape, dilation, strict=False)]
    pads = window_pads(x.shape[1:-1], spans, strides, padding, channels_first)
    x = tf.pad(x, [(0, 0), *pads, (0, 0)])
    step = strides if max(dilation) == 1 else (1,) * n  # strides and dilation do not go together
    count = x.shape[-1] // kernel.shape[-2]
    parts = zip(tf.split(x, count, -1), tf.split(kernel, count, -1), strict=True)
    y = tf.concat([tf.nn.convolution(a, b, step, dilations=dilation) for a, b in parts], -1)
    if step != strides:
        y = y[(slice(None), *(slice(None, None, size) for size in strides))]
    return tf.transpose(y, (0, n + 1, *range(1, n + 1))) if channels_first else y
