import numpy as np
import tensorflow as tf
import tensorflow.experimental.numpy as tnp


def solve_triangular(a, b, upper, left=True, unitriangular=False):
    """Solution of a x = b, or x a = b, with triangular matrices (..., n, n), broadcast."""
    if not left:
        return tf.linalg.matrix_transpose(
            solve_triangular(
                tf.linalg.matrix_transpose(a),
                tf.linalg.matrix_transpose(b),
                not upper,
                unitriangular=unitriangular,
            )
        )
    batch = np.broadcast_shapes(tuple(a.shape)[:-2], tuple(b.shape)[:-2])
    a, b = (tf.broadcast_to(part, (*batch, *part.shape[-2:])) for part in (a, b))
    a = tnp.triu(a) if upper else tnp.tril(a)
    if unitriangular:
        one = tf.eye(a.shape[-1], dtype=a.dtype)
        a = a * (1 - one) + one
    return tf.linalg.triangular_solve(a, b, lower=not upper)
