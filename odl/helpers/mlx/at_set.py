import math

import mlx.core as mx
import numpy as np


def at_set(x, index, values):
    """A copy of x with values at an index, which may hold slices and arrays."""
    places = np.arange(math.prod(x.shape)).reshape(x.shape)[index]  # in x laid flat
    values = mx.broadcast_to(mx.array(values, x.dtype), places.shape).reshape(-1)
    flat, places = mx.array(mx.reshape(x, (-1,))), mx.array(places.reshape(-1))
    flat[places] = values
    return flat.reshape(x.shape)
