import tensorflow as tf
import tensorflow.experimental.numpy as tnp


def unique(x, return_inverse=False, return_counts=False, axis=None):
    """The different values in order, or the different slices along an axis."""
    shape = x.shape if axis is None else x.shape[axis : axis + 1 or None]
    rows = tf.reshape(x, [-1, 1]) if axis is None else tnp.moveaxis(x, axis, 0)
    rest = rows.shape[1:]
    rows = tf.reshape(rows, [rows.shape[0], -1])
    order = tf.range(rows.shape[0])
    for column in reversed(range(rows.shape[1])):
        order = tf.gather(order, tf.argsort(tf.gather(rows[:, column], order), stable=True))
    rows = tf.gather(rows, order)
    new = tf.concat([tf.ones([1], tf.bool), tf.reduce_any(rows[1:] != rows[:-1], axis=1)], axis=0)
    start = tf.cast(tf.where(new)[:, 0], tf.int32)
    values = tf.gather(rows, start)
    result = [values[:, 0] if axis is None else tnp.moveaxis(tf.reshape(values, [-1, *rest]), 0, axis)]
    if return_inverse:
        place = tf.cumsum(tf.cast(new, tf.int32)) - 1
        result.append(tf.reshape(tf.gather(place, tf.argsort(order)), shape))
    if return_counts:
        result.append(tf.concat([start[1:], [rows.shape[0]]], axis=0) - start)
    return tuple(result) if len(result) > 1 else result[0]
