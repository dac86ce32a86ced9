import mlx.core as mx


def hypot(x, y):
    """The hypotenuse over two legs."""
    x, y = mx.abs(x), mx.abs(y)
    long, short = mx.maximum(x, y), mx.minimum(x, y)
    return long * mx.sqrt(1 + mx.square(short / mx.where(long == 0, 1.0, long)))
