import math

import numpy as np
from keras import ops


def at_multiply(x, index, values):
    """A copy of x with itself times values at an index; where a place is named again all count."""
    places = np.arange(math.prod(x.shape)).reshape(x.shape)[index]  # in x laid flat
    values = ops.broadcast_to(ops.cast(values, x.dtype), places.shape)
    flat, values = ops.reshape(x, (-1,)), ops.reshape(values, (-1,))
    hits = places.reshape(-1, 1) == np.arange(flat.shape[0])
    factors = ops.where(hits, values[:, None], ops.ones_like(values)[:, None])
    return ops.reshape(flat * ops.prod(factors, axis=0), x.shape)
