import mlx.core as mx


def pad_widths(x, widths, mode="constant", value=0):
    """Elements before and after each axis of x, by (before, after) pairs, one pair or one number."""
    widths = widths if isinstance(widths, (list, tuple)) else [widths]
    widths = widths if isinstance(widths[0], (list, tuple)) else [(widths[0], widths[-1])]
    pairs = [tuple(pair) for pair in widths] * (x.ndim if len(widths) == 1 else 1)
    if mode == "constant":
        return mx.pad(x, pairs, constant_values=value)
    for axis, (before, after) in enumerate(pairs):
        size = x.shape[axis]
        places = [padded_place(mode, i, size) for i in range(-before, size + after)]
        x = mx.take(x, mx.array(places), axis=axis)
    return x


def padded_place(mode, i, size):
    """Which of the elements of an axis stands at a place before, in or after it."""
    if mode == "edge":
        return min(max(i, 0), size - 1)
    if mode == "wrap":
        return i % size
    period = 2 * size - 2 if mode == "reflect" else 2 * size
    i = i % max(period, 1)
    return min(i, period - i if mode == "reflect" else period - 1 - i)
