import math

import keras
from keras import ops


def truncated(shape, low, high):
    """Normal numbers between two bounds."""
    first, last = (math.erf(bound / math.sqrt(2)) for bound in (low, high))
    return math.sqrt(2) * ops.erfinv(ops.clip(keras.random.uniform(shape, first, last), -0.999999, 0.999999))
