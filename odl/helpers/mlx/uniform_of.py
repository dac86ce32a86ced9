import mlx.core as mx


def uniform_of(size, low, high, dtype):
    """Random numbers of an interval without its end, whole ones where the type is whole."""
    if mx.issubdtype(dtype, mx.floating):
        return mx.random.uniform(low, high, tuple(size), dtype)
    return mx.random.randint(low, high, tuple(size), dtype)
