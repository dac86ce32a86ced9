import keras
from keras import ops


def rrelu(x, lower=0.125, upper=1 / 3, training=True):
    """The positive part, and random fractions of the negative part."""
    slope = keras.random.uniform(x.shape, lower, upper, dtype=x.dtype) if training else (lower + upper) / 2
    return ops.where(x > 0, x, x * slope)
