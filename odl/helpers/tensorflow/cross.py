import tensorflow as tf
import tensorflow.experimental.numpy as tnp


def cross(a, b, axis=-1):
    """Cross product of vectors of three elements along an axis."""
    a, b = tnp.broadcast_arrays(a, b)
    a, b = tnp.moveaxis(a, axis, -1), tnp.moveaxis(b, axis, -1)
    (a0, a1, a2), (b0, b1, b2) = ([y[..., i] for i in range(3)] for y in (a, b))
    return tnp.moveaxis(
        tf.stack([a1 * b2 - a2 * b1, a2 * b0 - a0 * b2, a0 * b1 - a1 * b0], axis=-1), -1, axis
    )
