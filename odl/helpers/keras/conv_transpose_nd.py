from keras import ops


def conv_transpose_nd(x, weight, bias=None, stride=1, padding=0, output_padding=0, groups=1, dilation=1):
    """Convolve x (batch, channels, ...) or (channels, ...) backwards; weight (in, out / groups, ...)."""
    n = len(weight.shape) - 2
    stride, padding, output_padding, dilation = (
        tuple(size) * (n // len(size)) if isinstance(size, (tuple, list)) else (size,) * n
        for size in (stride, padding, output_padding, dilation)
    )
    y = x if len(x.shape) > n + 1 else x[None]
    sizes = zip(stride, dilation, padding, output_padding, strict=True)
    for axis, (s, d, p, extra) in enumerate(sizes, 2):
        size, end = y.shape[axis], d * (weight.shape[axis] - 1) - p
        # zeros between the elements and around them; a negative pad crops
        y = ops.reshape(y, (*y.shape[: axis + 1], 1, *y.shape[axis + 1 :]))
        y = ops.pad(y, [(0, s - 1) if i == axis + 1 else (0, 0) for i in range(n + 3)])
        y = ops.reshape(y, (*y.shape[:axis], size * s, *y.shape[axis + 2 :]))
        start, stop = max(0, -end), (size - 1) * s + 1 - max(0, -end - extra)
        y = y[(slice(None),) * axis + (slice(start, stop),)]
        pads = (max(0, end), max(0, end + extra))
        y = ops.pad(y, [pads if i == axis else (0, 0) for i in range(n + 2)])
    # each group has its own inputs; all outputs of a group follow each other
    kernel = ops.reshape(weight, (groups, weight.shape[0] // groups, *weight.shape[1:]))
    kernel = ops.transpose(kernel, (0, 2, 1, *range(3, n + 3)))
    kernel = ops.reshape(kernel, (-1, weight.shape[0] // groups, *weight.shape[2:]))
    kernel = ops.flip(kernel, tuple(range(2, n + 2)))
    y = conv_nd(y, kernel, bias, 1, 0, dilation, groups)
    return y if len(x.shape) > n + 1 else y[0]
