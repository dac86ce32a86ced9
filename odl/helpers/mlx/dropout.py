import mlx.core as mx


def dropout(x, p=0.5, training=True, by_channel=False):
    """Sets elements, or channels of (batch, channels, ...), to zero at random when training."""
    if not training or p == 0:
        return x
    if p == 1:
        return mx.zeros_like(x)
    shape = x.shape[:2] + (1,) * (x.ndim - 2) if by_channel else x.shape
    return mx.where(mx.random.uniform(shape=shape) < p, 0, x / (1 - p))
