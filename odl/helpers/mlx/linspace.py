import mlx.core as mx


def linspace(start, stop, num, dtype=None):
    """Numbers at equal distances, both ends included; the ends may be arrays."""
    part = mx.arange(num, dtype=mx.float32) / max(num - 1, 1)
    steps = start * (1 - part) + stop * part
    return steps if dtype is None else steps.astype(dtype)
