import numpy as np
import tensorflow as tf


def normal(mean, std):
    """Normally distributed numbers, in the common shape of mean and standard deviation."""
    mean, std = floats(mean), floats(std)
    return mean + std * tf.random.normal(np.broadcast_shapes(tuple(mean.shape), tuple(std.shape)))
