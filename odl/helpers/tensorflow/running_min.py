import tensorflow as tf
import tensorflow.experimental.numpy as tnp


def running_min(x, axis=0):
    """Running minimum along an axis, in steps of doubled length."""
    y, step = tnp.moveaxis(x, axis, 0), 1
    while step < y.shape[0]:
        y = tf.concat([y[:step], tf.minimum(y[step:], y[:-step])], axis=0)
        step *= 2
    return tnp.moveaxis(y, 0, axis)
