import math

import mlx.core as mx


def tensorsolve(a, b, axes=None):
    """x whose product with a over all its axes is b; the given axes of a go to its end."""
    if axes is not None:
        axes = [i % a.ndim for i in axes]
        others = [i for i in range(a.ndim) if i not in axes]
        a = a.transpose(*others, *axes)
    size = math.prod(b.shape)
    x = mx.linalg.solve(mx.reshape(a, (size, size)), mx.reshape(b, (size, 1)), stream=mx.cpu)
    return mx.reshape(x, a.shape[b.ndim :])
