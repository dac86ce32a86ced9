import math

import tensorflow as tf


def collapse(x, start_dimension, stop_dimension=None):
    """The axes from one to before another become one axis."""
    shape = tuple(x.shape) or (1,)
    start, stop, _ = slice(start_dimension, stop_dimension).indices(len(shape))
    return tf.reshape(x, (*shape[:start], math.prod(shape[start:stop]), *shape[stop:]))
