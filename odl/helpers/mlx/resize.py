import math

import mlx.core as mx


def resize(x, shape):
    """The elements in row order in another shape, cut or from the beginning again."""
    size = math.prod(shape)
    flat = mx.reshape(x, (-1,))
    flat = mx.tile(flat, (-(-size // max(flat.shape[0], 1)),))
    return mx.reshape(flat[:size], shape)
