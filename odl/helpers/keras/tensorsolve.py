import math

from keras import ops


def tensorsolve(a, b, axes=None):
    """x whose product with a over all its axes is b; the given axes of a go to its end."""
    if axes is not None:
        axes = [i % len(a.shape) for i in axes]
        others = [i for i in range(len(a.shape)) if i not in axes]
        a = ops.transpose(a, [*others, *axes])
    size = math.prod(b.shape)
    x = ops.linalg.solve(ops.reshape(a, (size, size)), ops.reshape(b, (size, 1)))
    return ops.reshape(x, tuple(a.shape)[len(b.shape) :])
