import mlx.core as mx


def lcm(x, y):
    """The least common multiple of whole numbers."""
    return mx.abs(x // mx.maximum(gcd(x, y), 1) * y)
