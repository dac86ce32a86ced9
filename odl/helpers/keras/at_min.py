import math

import numpy as np
from keras import ops


def at_min(x, index, values):
    """A copy of x with the smaller of itself and of values at an index."""
    places = np.arange(math.prod(x.shape)).reshape(x.shape)[index]  # in x laid flat
    values = ops.broadcast_to(ops.cast(values, x.dtype), places.shape)
    flat, values = ops.reshape(x, (-1,)), ops.reshape(values, (-1,))
    largest = ops.segment_max(-values, places.reshape(-1), num_segments=flat.shape[0])
    return ops.reshape(-ops.maximum(-flat, largest), x.shape)
