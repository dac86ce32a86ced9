import math

import mlx.core as mx
import numpy as np


def at_multiply(x, index, values):
    """A copy of x with itself times values at an index; where a place is named again all count."""
    places = np.arange(math.prod(x.shape)).reshape(x.shape)[index]  # in x laid flat
    values = mx.broadcast_to(mx.array(values, x.dtype), places.shape).reshape(-1)
    flat, places = mx.reshape(x, (-1,)), mx.array(places.reshape(-1))
    return flat.at[places].multiply(values).reshape(x.shape)
