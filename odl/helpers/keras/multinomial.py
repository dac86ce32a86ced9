import keras
from keras import ops


def multinomial(weights, count, replacement=False):
    """Draw `count` indices of the last axis with the given weights: (..., n) to (..., count)."""
    if replacement:
        return ops.stack([multinomial(weights, 1)[..., 0] for _ in range(count)], axis=-1)
    noise = -ops.log(-ops.log(keras.random.uniform(tuple(weights.shape))))
    return ops.argsort(-(ops.log(weights) + noise))[..., :count]
