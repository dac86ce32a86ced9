import keras
from keras import ops


def dropout(x, p=0.5, training=True, by_channel=False):
    """Sets elements, or channels of (batch, channels, ...), to zero at random when training."""
    if not training or p == 0:
        return x
    if p == 1:
        return ops.zeros_like(x)
    shape = tuple(x.shape)[:2] + (1,) * (len(x.shape) - 2) if by_channel else tuple(x.shape)
    return ops.where(keras.random.uniform(shape) < p, 0, x / (1 - p))
