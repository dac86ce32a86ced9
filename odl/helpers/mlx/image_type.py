import mlx.core as mx


def image_type(x, dtype):
    """Images with elements of another type, where whole numbers stand for zero to one."""
    whole, wanted = not mx.issubdtype(x.dtype, mx.floating), not mx.issubdtype(dtype, mx.floating)
    if whole and not wanted:
        return (x).astype(dtype) / mx.iinfo(x.dtype).max
    if wanted and not whole:
        top = mx.iinfo(dtype).max
        return (mx.clip(x * (top + 0.5), 0, top)).astype(dtype)
    return (x).astype(dtype)
