import math

import tensorflow as tf


def collapse(operand, start_dimension, stop_dimension=None):
    """Make one axis of those from a first to before a last one; a number becomes a vector."""
    shape = operand.shape if operand.ndim else (1,)
    start = start_dimension % len(shape)
    stop = len(shape) if stop_dimension in (None, 0) else stop_dimension
    stop = stop if stop > 0 else stop + len(shape)
    return tf.reshape(operand, (*shape[:start], math.prod(shape[start:stop]), *shape[stop:]))
