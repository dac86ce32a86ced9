import math

import mlx.core as mx


def collapse(x, start, stop=None):
    """Make one axis of those from start up to stop; a number becomes a vector."""
    shape = x.shape if x.ndim else (1,)
    start = start % len(shape)
    stop = len(shape) if stop in (None, 0) else stop if stop > 0 else stop + len(shape)
    return mx.reshape(x, (*shape[:start], math.prod(shape[start:stop]), *shape[stop:]))
