import math

import mlx.core as mx


def logaddexp2(x, y):
    """Logarithm to base two of the sum of two powers of two."""
    return mx.logaddexp(x * math.log(2), y * math.log(2)) / math.log(2)
