import numpy as np
import tensorflow as tf


def solve(a, b, left=True):
    """Solution of a x = b, or x a = b; b is a batch of vectors where it has the shape of rows of a."""
    if len(b.shape) == 1 or (len(b.shape) == len(a.shape) - 1 and b.shape == a.shape[:-1]):
        return solve(a, b[..., None])[..., 0]
    if not left:
        return tf.linalg.matrix_transpose(solve(tf.linalg.matrix_transpose(a), tf.linalg.matrix_transpose(b)))
    batch = np.broadcast_shapes(tuple(a.shape)[:-2], tuple(b.shape)[:-2])
    a, b = (tf.broadcast_to(part, (*batch, *part.shape[-2:])) for part in (a, b))
    return tf.linalg.solve(a, b)
