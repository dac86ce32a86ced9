import numpy as np
import tensorflow as tf


def pad_widths(x, widths, mode="constant", value=0):
    """Elements before and after each axis of x, by (before, after) pairs, one pair or one number."""
    pairs = np.broadcast_to(np.array(widths), (x.ndim, 2)).tolist()
    if mode == "constant":
        return tf.pad(x, pairs, constant_values=tf.cast(value, x.dtype))
    for axis, pair in enumerate(pairs):
        if pair != [0, 0]:
            x = tf.gather(x, np.pad(np.arange(x.shape[axis]), pair, mode=mode), axis=axis)
    return x
