import numpy as np
from keras import ops


def solve(a, b, left=True):
    """Solution of a x = b, or x a = b; b is a batch of vectors where it has the shape of rows of a."""
    if len(b.shape) == 1 or (len(b.shape) == len(a.shape) - 1 and b.shape == a.shape[:-1]):
        return solve(a, b[..., None])[..., 0]
    if not left:
        return ops.swapaxes(solve(ops.swapaxes(a, -1, -2), ops.swapaxes(b, -1, -2)), -1, -2)
    batch = np.broadcast_shapes(tuple(a.shape)[:-2], tuple(b.shape)[:-2])
    a, b = (ops.broadcast_to(part, (*batch, *part.shape[-2:])) for part in (a, b))
    return ops.linalg.solve(a, b)
