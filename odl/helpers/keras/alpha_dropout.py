import keras
from keras import ops


def alpha_dropout(x, p=0.5, training=True, by_channel=False):
    """Dropout of elements, or of channels of (batch, channels, ...), that keeps mean and variance of SELU."""
    if not training or p == 0:
        return x
    if p == 1:
        return ops.zeros_like(x)
    low = -1.7580993408473766  # minus scale times alpha of SELU
    a = ((1 - p) * (1 + p * low**2)) ** -0.5
    shape = (*x.shape[:2], *(1,) * (x.ndim - 2)) if by_channel else tuple(x.shape)
    keep = keras.random.uniform(shape) < 1 - p
    return ops.where(keep, x, low) * a - a * p * low
