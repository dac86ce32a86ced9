import keras
import numpy as np
from keras import ops


def normal(mean, std):
    """Normally distributed numbers, in the common shape of mean and standard deviation."""
    mean, std = ops.convert_to_tensor(mean) * 1.0, ops.convert_to_tensor(std) * 1.0
    return mean + std * keras.random.normal(np.broadcast_shapes(tuple(mean.shape), tuple(std.shape)))
