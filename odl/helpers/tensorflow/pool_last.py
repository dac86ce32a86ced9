import tensorflow as tf


def pool_last(x, size, strides=None, padding="valid", mode="max", channels_first=False):
    """The largest or the mean element of each window of x (batch, ..., channels)."""
    n = x.ndim - 2
    x = tf.transpose(x, (0, *range(2, n + 2), 1)) if channels_first else x
    size = spatial_sizes(size, n, channels_first)
    strides = size if strides is None else spatial_sizes(strides, n, channels_first)
    pads = [(0, 0), *window_pads(x.shape[1:-1], size, strides, padding, channels_first), (0, 0)]
    if mode == "max":
        y = tf.nn.max_pool(tf.pad(x, pads, constant_values=x.dtype.min), size, strides, "VALID")
    else:  # what is outside does not count
        y = tf.nn.avg_pool(tf.pad(x, pads), size, strides, "VALID")
        if any(map(any, pads)):
            y = y / tf.nn.avg_pool(tf.pad(tf.ones_like(x), pads), size, strides, "VALID")
    return tf.transpose(y, (0, n + 1, *range(1, n + 1))) if channels_first else y
