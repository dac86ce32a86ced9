import tensorflow as tf


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
    y = tf.pad(x if x.ndim > n + 1 else x[None], [(0, 0), (0, 0), *pads])
    y = tf.split(tf.transpose(y, (0, *range(2, n + 2), 1)), groups, -1)
    kernels = tf.split(tf.transpose(weight, (*range(2, n + 2), 1, 0)), groups, -1)
    step = stride if max(dilation) == 1 else (1,) * n  # strides and dilation do not go together
    y = [tf.nn.convolution(a, b, step, dilations=dilation) for a, b in zip(y, kernels, strict=True)]
    y = tf.concat(y, -1)
    if step != stride:
        y = y[(slice(None), *(slice(None, None, size) for size in stride))]
    y = y if bias is None else y + bias
    y = tf.transpose(y, (0, n + 1, *range(1, n + 1)))
    return y if x.ndim > n + 1 else y[0]
