import math

import mlx.core as mx


def nextafter(x, y):
    """The next floating point number (of 32 bits) after x towards y."""
    x, y = mx.broadcast_arrays(x, y)
    step = mx.where((y > x) == (x > 0), 1, -1)
    moved = (x.view(mx.int32) + step).view(mx.float32)
    smallest = mx.where(y > 0, mx.array(1, mx.int32), mx.array(-(2**31) + 1, mx.int32)).view(mx.float32)
    moved = mx.where(x == 0, smallest, moved)
    return mx.where(x == y, y, mx.where(mx.isnan(x) | mx.isnan(y), math.nan, moved))
