import mlx.core as mx


def gcd(x, y):
    """The greatest common divisor of whole numbers."""
    x, y = mx.broadcast_arrays(mx.abs(mx.array(x)), mx.abs(mx.array(y)))
    while mx.any(y != 0).item():
        x, y = mx.where(y == 0, x, y), mx.where(y == 0, 0, x % mx.maximum(y, 1))
    return x
