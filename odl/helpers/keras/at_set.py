import math

import numpy as np
from keras import ops


def at_set(x, index, values):
    """A copy of x with values at an index, which may hold slices and arrays."""
    places = np.arange(math.prod(x.shape)).reshape(x.shape)[index]  # in x laid flat
    values = ops.broadcast_to(ops.cast(values, x.dtype), places.shape)
    flat, values = ops.reshape(x, (-1,)), ops.reshape(values, (-1,))
    return ops.reshape(ops.scatter_update(flat, places.reshape(-1, 1), values), x.shape)
