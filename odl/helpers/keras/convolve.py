from keras import ops


def convolve(x, y, mode="full"):
    """Discrete convolution of two vectors: all sums, as many as the longer has, or the whole ones."""
    if len(y) > len(x):
        x, y = y, x
    wide = ops.pad(x, [[len(y) - 1, len(y) - 1]])
    place = ops.expand_dims(ops.arange(len(x) + len(y) - 1), 1) + ops.arange(len(y))
    sums = ops.matmul(ops.take(wide, place, axis=0), ops.flip(ops.cast(y, wide.dtype), axis=0))
    if mode == "same":
        sums = sums[(len(y) - 1) // 2 :][: len(x)]
    elif mode == "valid":
        sums = sums[len(y) - 1 : len(x)]
    return sums
